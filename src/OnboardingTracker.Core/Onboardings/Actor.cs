namespace OnboardingTracker.Core.Onboardings;

/// <summary>Who did something: a person, Twilio through a check, an API token or the system itself.</summary>
/// <param name="Id">The person's or token's id; empty for Twilio and the system.</param>
/// <param name="Name">The name shown on screen at the time.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name)
{
    /// <summary>The API token by which the person acts; null where there is none.</summary>
    public Guid? TokenId { get; init; }

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
