namespace OnboardingTracker.Core.Playbook;

/// <summary>The versioned set of milestones and steps. Onboardings store step keys and state, never a copy of its words.</summary>
public sealed class StepPlaybook
{
    private readonly Dictionary<string, StepDefinition> byKey;
    private readonly ILookup<string, StepDefinition> parts;

    public StepPlaybook(
        string version,
        string source,
        IReadOnlyList<OpeningQuestion> questions,
        IReadOnlyList<Milestone> milestones,
        IReadOnlyList<StepDefinition> steps,
        IReadOnlyList<Term> terms,
        string? sourceAddress = null)
    {
        Version = version;
        Source = source;
        SourceAddress = sourceAddress;
        Questions = questions;
        Milestones = milestones;
        Steps = steps;
        Terms = terms;
        byKey = steps.ToDictionary(step => step.Key, StringComparer.Ordinal);
        parts = steps.Where(step => step.PartOf is not null).ToLookup(step => step.PartOf!, StringComparer.Ordinal);
    }

    public string Version { get; }

    /// <summary>Where the steps come from, in words.</summary>
    public string Source { get; }

    /// <summary>The page to read, https; null when there is none.</summary>
    public string? SourceAddress { get; }

    public IReadOnlyList<OpeningQuestion> Questions { get; }

    public IReadOnlyList<Milestone> Milestones { get; }

    /// <summary>Every step in the order of the page, headings directly before their parts.</summary>
    public IReadOnlyList<StepDefinition> Steps { get; }

    public IReadOnlyList<Term> Terms { get; }

    public StepDefinition? Find(string key) => byKey.GetValueOrDefault(key);

    public Milestone MilestoneOf(MilestoneKey key) => Milestones.First(milestone => milestone.Key == key);

    public IEnumerable<StepDefinition> PartsOf(string heading) => parts[heading];

    /// <summary>The steps a person can do: no headings, none retired.</summary>
    public IEnumerable<StepDefinition> Doable() => Steps.Where(step => !step.IsHeading && !step.Retired);
}
