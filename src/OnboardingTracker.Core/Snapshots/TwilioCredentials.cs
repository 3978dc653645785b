namespace OnboardingTracker.Core.Snapshots;

/// <summary>What signs a request to Twilio: the account, and an API key or the account's auth token.</summary>
/// <param name="UserName">The key's SID, or the account SID when the auth token is used.</param>
/// <param name="IsPractice">Reads the practice account of this installation instead of Twilio.</param>
public sealed record TwilioCredentials(string AccountSid, string UserName, Secret Password, bool IsPractice)
{
    public bool UsesApiKey => UserName.StartsWith("SK", StringComparison.Ordinal);

    /// <summary>What opens the organization beside the account; null when there is none.</summary>
    public OrganizationCredentials? Organization { get; init; }

    /// <summary>What is read with them.</summary>
    public IReadOnlyList<PartDefinition> Parts => Organization is null ? PartDefinition.OfAccount : PartDefinition.All;
}

/// <summary>An OAuth app of an organization (grant type client credentials): the only thing that opens Twilio's organization APIs.</summary>
/// <param name="OrganizationSid">OR and 32 hexadecimal digits.</param>
/// <param name="ClientId">Names the app; no secret.</param>
public sealed record OrganizationCredentials(string OrganizationSid, string ClientId, Secret ClientSecret);

/// <summary>A value that must never be shown or logged: its text is masked unless it is asked for by name.</summary>
public readonly record struct Secret(string Reveal)
{
    public override string ToString() => "•••";
}
