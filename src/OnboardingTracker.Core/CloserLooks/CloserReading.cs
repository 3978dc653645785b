using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>What a closer look at a step showed. It is shown once and not kept, and no status comes from it.</summary>
/// <param name="Parts">In the order of the table, each about one resource.</param>
public sealed record CloserReading(DateTimeOffset ReadAt, IReadOnlyList<CloserPart> Parts)
{
    /// <summary>How many of the parts, or pieces of them, could not be read.</summary>
    public int Unread => Parts.Count(part => part.Problem is not null);
}

/// <summary>The answer to one question.</summary>
/// <param name="Definition">What was asked for.</param>
/// <param name="Name">The resource in words; null when the question was about the account as a whole.</param>
/// <param name="At">Its SID, country or word; null likewise.</param>
/// <param name="Rows">What Twilio showed. Of one resource a line for each field, of a list one for each entry.</param>
/// <param name="More">How many entries are not shown; null when only Twilio knows.</param>
/// <param name="Problem">Why it, or a piece of it, could not be read; null when all was.</param>
/// <param name="ReadAt">When Twilio answered.</param>
public sealed record CloserPart(
    DetailDefinition Definition, string? Name, string? At, IReadOnlyList<Seen> Rows, int? More, string? Problem, DateTimeOffset ReadAt)
{
    /// <summary>Twilio said that there is nothing, or the last check saw nothing to ask at.</summary>
    public bool IsNothing => Rows.Count == 0 && Problem is null;
}

/// <summary>What became of the wish to look closer.</summary>
/// <param name="Reading">Only with <see cref="CloserLookDecision.Read"/>.</param>
/// <param name="Wait">With <see cref="CloserLookDecision.TooSoon"/>: how long to wait.</param>
public sealed record CloserLookResult(CloserLookDecision Decision, CloserReading? Reading = null, TimeSpan Wait = default);

/// <summary>Whether Twilio was asked.</summary>
public enum CloserLookDecision
{
    Read,

    /// <summary>The step has no closer look.</summary>
    NotOffered,

    /// <summary>The onboarding has no Twilio connection.</summary>
    NotConnected,

    /// <summary>Somebody looked closer at this step less than a minute ago.</summary>
    TooSoon,
}
