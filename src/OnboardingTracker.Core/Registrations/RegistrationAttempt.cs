namespace OnboardingTracker.Core.Registrations;

/// <summary>One try to get something approved: what was handed in, what became of it, why, and how long that took.</summary>
/// <param name="Purpose">What the tries of one thing have in common, whatever SID each has: the service of a campaign, the number of a verification.</param>
/// <param name="Name">As a sentence names it: <c>A2P campaign of Messaging Service "Alerts"</c>.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="Texts">What was handed in, by the name of each field in words.</param>
/// <param name="Status">Twilio's status in words.</param>
/// <param name="Reasons">Why it was turned down, each with Twilio's code where it gave one.</param>
/// <param name="SubmittedAt">As Twilio says it of a first try; else the look that saw the new one.</param>
/// <param name="DecidedAt">As Twilio says it; null while nobody has decided.</param>
public sealed record RegistrationAttempt(
    Guid Id,
    RegistrationKind Kind,
    string ResourceId,
    string Purpose,
    string Name,
    int Number,
    IReadOnlyList<HandedIn> Texts,
    RegistrationStage Stage,
    string Status,
    IReadOnlyList<string> Reasons,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? DecidedAt)
{
    /// <summary>Whole days from handing in to the decision; null while there is none.</summary>
    public int? Days => DecidedAt is { } decided ? Math.Max(0, (int)(decided - SubmittedAt).TotalDays) : null;

    public string Sid => ResourceId.Split('/')[^1];
}

/// <summary>One field of what was handed in.</summary>
public sealed record HandedIn(string Name, string? Text);

public enum RegistrationKind
{
    Brand,
    Campaign,
    TollfreeVerification,
    Bundle,
}

public enum RegistrationStage
{
    /// <summary>Not handed in yet.</summary>
    Draft,
    InReview,
    Approved,
    TurnedDown,
}
