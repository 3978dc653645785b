namespace OnboardingTracker.Simulator.Accounts;

/// <summary>Who makes a change, as the audit trail writes it.</summary>
/// <param name="Type">user, account, api-key or twilio-admin.</param>
/// <param name="Source">web, api or twilio.</param>
internal sealed record AuditActor(string? Sid, string Type, string Source)
{
    /// <summary>How the control API calls Twilio's own staff.</summary>
    public const string Twilio = "twilio";

    /// <summary>The colleague of every scenario: what they do adds no person to the account.</summary>
    public static AuditActor Colleague { get; } = ConsoleUser("Robin Keeper");

    public static AuditActor ConsoleUser(string name) => new(Accounts.Sid.Of("US", name), "user", "web");

    /// <summary>Null for what is neither the SID of a user, an account or a key nor <see cref="Twilio"/>.</summary>
    public static AuditActor? Named(string actor) => (actor == Twilio, Accounts.Sid.Is(actor), actor.Length > 1 ? actor[..2] : "") switch
    {
        (true, _, _) => new(Sid: null, "twilio-admin", "twilio"),
        (_, true, "US") => new(actor, "user", "web"),
        (_, true, "AC") => new(actor, "account", "api"),
        (_, true, "SK") => new(actor, "api-key", "api"),
        _ => null,
    };
}
