namespace OnboardingTracker.Core.Drift;

/// <summary>Who changed something at Twilio, as the audit trail tells it. A SID names them; no name, e-mail or network address is kept.</summary>
/// <param name="Sid">Of the user, the key or the account; null for <see cref="ChangerKind.Twilio"/>.</param>
/// <param name="Way">Null where Twilio does not tell.</param>
/// <param name="At">When Twilio recorded it.</param>
public sealed record ChangedBy(ChangerKind Kind, string? Sid, ChangeWay? Way, DateTimeOffset At)
{
    /// <summary>Whether both name the same one by the same way, whenever that was.</summary>
    public bool IsSameAs(ChangedBy? other) => other is not null && other with { At = At } == this;
}

public enum ChangerKind
{
    /// <summary>A user of the Twilio Console.</summary>
    User,

    /// <summary>A program with an API key.</summary>
    ApiKey,

    /// <summary>Somebody with the auth token of an account.</summary>
    Account,

    /// <summary>Twilio's staff, or Twilio by itself.</summary>
    Twilio,

    /// <summary>Something else that has a SID.</summary>
    Other,
}

public enum ChangeWay
{
    /// <summary>In the Twilio Console.</summary>
    Console,

    /// <summary>By a request to the API.</summary>
    Api,
}
