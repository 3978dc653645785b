namespace OnboardingTracker.Core.Onboardings;

/// <summary>Who did something: a person, Twilio through a check, an API token or the system itself.</summary>
/// <param name="Id">The person's or token's id; empty for Twilio and the system.</param>
/// <param name="Name">The name shown on screen at the time.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name)
{
    private const string ByToken = " (API token ";

    /// <summary>The API token by which the person acts; null where there is none.</summary>
    public Guid? TokenId { get; init; }

    /// <summary>How a person who acts by an API token is named in the history.</summary>
    public static string NameByToken(string person, string token) => $"{person}{ByToken}{token})";

    /// <summary>Whether a name in the history is a person's, also by an API token of theirs: the history knows people by name only.</summary>
    public static bool IsNameOf(string person, string recorded) => recorded == person || recorded.StartsWith($"{person}{ByToken}", StringComparison.Ordinal);

    public static Actor Twilio { get; } = new(ActorKind.TwilioCheck, "", "Twilio check");

    public static Actor System { get; } = new(ActorKind.System, "", "System");
}

public enum ActorKind
{
    Person,
    TwilioCheck,
    ApiToken,
    System,
}
