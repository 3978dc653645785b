namespace OnboardingTracker.Core;

/// <summary>The answer of a rule: done, or a sentence that tells a person why not and what to do.</summary>
public sealed record Outcome
{
    private Outcome(string? refusal, bool isConflict)
    {
        Refusal = refusal;
        IsConflict = isConflict;
    }

    public static Outcome Done { get; } = new(null, isConflict: false);

    /// <summary>The sentence for the person; null when it was done.</summary>
    public string? Refusal { get; }

    /// <summary>Somebody else changed the same thing first; both versions must be shown.</summary>
    public bool IsConflict { get; }

    public bool IsDone => Refusal is null;

    public static Outcome Refuse(string sentence) => new(sentence, isConflict: false);

    public static Outcome Conflict(string sentence) => new(sentence, isConflict: true);
}
