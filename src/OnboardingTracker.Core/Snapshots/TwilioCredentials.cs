namespace OnboardingTracker.Core.Snapshots;

/// <summary>What signs a request to Twilio: the account, and an API key or the account's auth token.</summary>
/// <param name="UserName">The key's SID, or the account SID when the auth token is used.</param>
/// <param name="IsPractice">Reads the practice account of this installation instead of Twilio.</param>
public sealed record TwilioCredentials(string AccountSid, string UserName, Secret Password, bool IsPractice)
{
    public bool UsesApiKey => UserName.StartsWith("SK", StringComparison.Ordinal);
}

/// <summary>A value that must never be shown or logged: its text is masked unless it is asked for by name.</summary>
public readonly record struct Secret(string Reveal)
{
    public override string ToString() => "•••";
}
