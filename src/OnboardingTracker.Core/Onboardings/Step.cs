namespace OnboardingTracker.Core.Onboardings;

/// <summary>What people said about one step. Its status is never in here: it is read from this, the checks and the playbook.</summary>
public sealed class Step
{
    private readonly List<Evidence> evidence = [];

    private Step()
    {
    }

    internal Step(string key) => Key = key;

    public string Key { get; private set; } = "";

    public Confirmation? Confirmation { get; private set; }

    public NotNeeded? NotNeeded { get; private set; }

    /// <summary>A decided disagreement, while Twilio's answer stays the one it was decided against.</summary>
    public KeptWord? KeptWord { get; private set; }

    /// <summary>Never beside a confirmation: the later word of the two counts, the other is in the history.</summary>
    public Denial? Denial { get; private set; }

    /// <summary>Until when a person wants it; null leaves that to the forecast.</summary>
    public DueDate? DueDate { get; private set; }

    public IReadOnlyList<Evidence> Evidence => evidence;

    /// <summary>Grows with every change a person makes to this step; what a form carries to notice that somebody was faster.</summary>
    public int Revision { get; private set; }

    internal void Confirm(Confirmation confirmation)
    {
        Confirmation = confirmation;
        NotNeeded = null;
        KeptWord = null;
        Denial = null;
        Revision++;
    }

    internal void Deny(Denial denial)
    {
        Denial = denial;
        Confirmation = null;
        NotNeeded = null;
        KeptWord = null;
        Revision++;
    }

    internal void WithdrawDenial()
    {
        Denial = null;
        Revision++;
    }

    internal void WithdrawConfirmation()
    {
        Confirmation = null;
        KeptWord = null;
        Revision++;
    }

    internal void MarkNotNeeded(NotNeeded notNeeded)
    {
        NotNeeded = notNeeded;
        Revision++;
    }

    internal void MarkNeeded()
    {
        NotNeeded = null;
        Revision++;
    }

    internal void KeepWord(KeptWord word)
    {
        KeptWord = word;
        Revision++;
    }

    internal void SetDueDate(DueDate? due)
    {
        DueDate = due;
        Revision++;
    }

    internal void Add(Evidence piece)
    {
        evidence.Add(piece);
        Revision++;
    }

    internal void Remove(Evidence piece)
    {
        evidence.Remove(piece);
        Revision++;
    }
}
