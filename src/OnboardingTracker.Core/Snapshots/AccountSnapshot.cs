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

    /// <summary>What was spent on each of the 14 days before today.</summary>
    public IReadOnlyList<DailySpend>? DailySpend { get; init; }

    public IReadOnlyList<ApiKey>? Keys { get; init; }

    public IReadOnlyList<PhoneNumber>? PhoneNumbers { get; init; }

    /// <summary>Those that the numbers name and Twilio showed; one that is gone is left out.</summary>
    public IReadOnlyList<InboundApplication>? Applications { get; init; }

    public IReadOnlyList<ShortCode>? ShortCodes { get; init; }

    public IReadOnlyList<MessagingService>? MessagingServices { get; init; }

    public IReadOnlyList<Brand>? Brands { get; init; }

    public IReadOnlyList<TollfreeVerification>? TollfreeVerifications { get; init; }

    public IReadOnlyList<CustomerProfile>? CustomerProfiles { get; init; }

    /// <summary>The A2P profiles that brands stand on beside the customer profile; they have the same fields.</summary>
    public IReadOnlyList<CustomerProfile>? TrustProducts { get; init; }

    public IReadOnlyList<Bundle>? Bundles { get; init; }

    /// <summary>Of the planned countries that could be read.</summary>
    public IReadOnlyList<Regulation>? Regulations { get; init; }

    public IReadOnlyList<GeoPermission>? GeoPermissions { get; init; }

    public IReadOnlyList<UsageTrigger>? UsageTriggers { get; init; }

    public IReadOnlyList<Address>? Addresses { get; init; }

    public IReadOnlyList<SupportingDocument>? SupportingDocuments { get; init; }

    public IReadOnlyList<EndUser>? EndUsers { get; init; }

    public IReadOnlyList<HostedNumberOrder>? HostedNumberOrders { get; init; }

    public IReadOnlyList<PortInRequest>? PortInRequests { get; init; }

    public IReadOnlyList<ShortCodeApplication>? ShortCodeApplications { get; init; }

    public IReadOnlyList<WhatsappSender>? WhatsappSenders { get; init; }

    public DeactivationList? Deactivations { get; init; }

    /// <summary>Of the last 7 days, the newest first; at most <see cref="Message.MostRead"/>.</summary>
    public IReadOnlyList<Message>? Messages { get; init; }

    /// <summary>Messages sent on each of the last 30 days.</summary>
    public IReadOnlyList<DailyUsage>? DailyUsage { get; init; }

    /// <summary>How often numbers were looked up, all time.</summary>
    public IReadOnlyList<UsageTotal>? LookupUsage { get; init; }

    /// <summary>Errors of the last 24 hours.</summary>
    public IReadOnlyList<Alert>? Alerts { get; init; }

    /// <summary>Changes of the account in the last 30 days.</summary>
    public IReadOnlyList<AuditEvent>? AuditEvents { get; init; }

    public IReadOnlyList<Alarm>? Alarms { get; init; }

    public IReadOnlyList<Sink>? Sinks { get; init; }

    public IReadOnlyList<Subscription>? Subscriptions { get; init; }

    public IReadOnlyList<VerifyService>? VerifyServices { get; init; }

    /// <summary>Of the planned countries that could be read.</summary>
    public IReadOnlyList<MessagingPrice>? MessagingPrices { get; init; }

    /// <summary>The organization whose credential was used for the parts of an organization; null when the connection has none, and they were not asked for.</summary>
    public string? OrganizationSid { get; init; }

    public bool HasOrganization => OrganizationSid is not null;

    public IReadOnlyList<OrganizationUser>? OrganizationUsers { get; init; }

    public IReadOnlyList<OrganizationAccount>? OrganizationAccounts { get; init; }

    /// <summary>Of the organization itself, of this account and of the other active accounts, at most <see cref="ScopeRoles.MostRead"/> scopes.</summary>
    public IReadOnlyList<ScopeRoles>? RoleAssignments { get; init; }

    public IReadOnlyList<OrganizationRole>? OrganizationRoles { get; init; }

    public IReadOnlyList<PartFailure> Failures { get; init; } = [];

    public PartFailure FailureOf(SnapshotPart part) =>
        Failures.FirstOrDefault(failure => failure.Part == part)
        ?? (PartDefinition.Of(part).IsOfOrganization && !HasOrganization
            ? new PartFailure(part, FailureReason.NeedsOrganization, "Only a credential of the organization reads this. Add one on the page of the connection.")
            : new PartFailure(part, FailureReason.TwilioDown, $"{PartDefinition.Of(part).Name} were not read in this check."));

    /// <summary>
    /// The part is missing, or some of it is: what is asked for one by one and kept in one list (rules and prices of each country, applications of each number)
    /// is then a list all the same.
    /// </summary>
    public bool IsUnread(SnapshotPart part, object? read) => read is null || Failures.Any(failure => failure.Part == part);

    /// <summary>The key itself may not read the part, at any look: another key would.</summary>
    public bool IsClosedToTheKey(SnapshotPart part) => FailureOf(part).Reason is FailureReason.NeedsMainKey or FailureReason.MissingPermission;

    /// <summary>The roles held at a scope; null when they were not read.</summary>
    public IReadOnlyList<RoleAssignment>? RolesAt(string scope) => RoleAssignments?.FirstOrDefault(roles => roles.Scope == scope)?.Assignments;
}
