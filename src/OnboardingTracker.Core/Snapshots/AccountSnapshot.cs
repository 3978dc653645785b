namespace OnboardingTracker.Core.Snapshots;

/// <summary>What Twilio showed at one instant. A part that could not be read is null and has a failure; an empty one is [].</summary>
public sealed record AccountSnapshot
{
    public required DateTimeOffset TakenAt { get; init; }

    public required string AccountSid { get; init; }

    /// <summary>The connection signs in with an API key (SK...), not with the account's auth token.</summary>
    public required bool UsesApiKey { get; init; }

    public TwilioAccount? Account { get; init; }

    public IReadOnlyList<TwilioAccount>? Subaccounts { get; init; }

    public AccountBalance? Balance { get; init; }

    public IReadOnlyList<ApiKey>? Keys { get; init; }

    public IReadOnlyList<PhoneNumber>? PhoneNumbers { get; init; }

    public IReadOnlyList<ShortCode>? ShortCodes { get; init; }

    public IReadOnlyList<MessagingService>? MessagingServices { get; init; }

    public IReadOnlyList<Brand>? Brands { get; init; }

    public IReadOnlyList<TollfreeVerification>? TollfreeVerifications { get; init; }

    public IReadOnlyList<CustomerProfile>? CustomerProfiles { get; init; }

    public IReadOnlyList<Bundle>? Bundles { get; init; }

    public IReadOnlyList<GeoPermission>? GeoPermissions { get; init; }

    public IReadOnlyList<UsageTrigger>? UsageTriggers { get; init; }

    public IReadOnlyList<PartFailure> Failures { get; init; } = [];

    public PartFailure FailureOf(SnapshotPart part) =>
        Failures.FirstOrDefault(failure => failure.Part == part)
        ?? new PartFailure(part, FailureReason.TwilioDown, $"{PartDefinition.Of(part).Name} were not read in this check.");
}
