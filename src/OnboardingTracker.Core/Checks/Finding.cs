namespace OnboardingTracker.Core.Checks;

/// <summary>A check's answer: the verdict, the sentence, what to fix and what was seen.</summary>
public sealed record Finding
{
    public required string CheckKey { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>One sentence: what is so, in plain words.</summary>
    public required string Summary { get; init; }

    /// <summary>What to do, in order, with exact values.</summary>
    public IReadOnlyList<string> Fixes { get; init; } = [];

    /// <summary>What Twilio showed.</summary>
    public IReadOnlyList<Seen> Seen { get; init; } = [];

    /// <summary>Nobody can mend it here and now: suspended, closed, rejected for good.</summary>
    public bool IsFinal { get; init; }

    /// <summary>With <see cref="Verdict.NothingYet"/>: somebody has begun.</summary>
    public bool IsDraft { get; init; }

    /// <summary>With <see cref="Verdict.Waiting"/>: who acts next, as it follows "Waiting on": "Twilio", "a carrier".</summary>
    public string? WaitingOn { get; init; }

    /// <summary>Since when, where Twilio tells.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <summary>One line of what Twilio showed.</summary>
public sealed record Seen(string Name, string Value);
