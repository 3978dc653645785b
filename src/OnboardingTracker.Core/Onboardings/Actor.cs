namespace OnboardingTracker.Core.Onboardings;

/// <summary>Who did something: a person, Twilio through a check, an API token or the system itself.</summary>
/// <param name="Id">The person's or token's id; empty for Twilio and the system.</param>
/// <param name="Name">The name shown on screen at the time.</param>
public sealed record Actor(ActorKind Kind, string Id, string Name)
{
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
