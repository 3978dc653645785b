namespace OnboardingTracker.Core.Snapshots;

// Twilio's resources as checks see them: Twilio's names, every field nullable because Twilio leaves any of them out, statuses as the
// text that came (lower or upper case as Twilio writes them; compare without case), "" already read as null.

/// <summary>An account or subaccount. Its auth token is never read.</summary>
/// <param name="Status">active, suspended or closed.</param>
/// <param name="Type">Trial or Full.</param>
public sealed record TwilioAccount(string Sid, string? FriendlyName, string? Status, string? Type, string? OwnerAccountSid, DateTimeOffset? DateCreated)
{
    public bool IsSubaccount => OwnerAccountSid is not null && !string.Equals(OwnerAccountSid, Sid, StringComparison.Ordinal);
}

/// <summary>The balance of an account; subaccounts share their parent's and have none.</summary>
/// <param name="Currency">ISO 4217.</param>
public sealed record AccountBalance(decimal? Amount, string? Currency);

/// <summary>What one day cost.</summary>
/// <param name="Amount">In the account's currency.</param>
public sealed record DailySpend(string? Day, decimal? Amount);

/// <summary>An API key; its secret is only ever shown when it is made.</summary>
public sealed record ApiKey(string Sid, string? FriendlyName, DateTimeOffset? DateCreated);

/// <summary>A phone number the account owns.</summary>
/// <param name="Number">E.164.</param>
/// <param name="Country">ISO 3166-1 alpha-2, from the number's plan; null when it cannot be told.</param>
public sealed record PhoneNumber(
    string Sid,
    string Number,
    string? Country,
    PhoneNumberKind Kind,
    bool? Sms,
    bool? Mms,
    bool? Voice,
    string? SmsUrl,
    string? SmsApplicationSid,
    string? Status,
    string? BundleSid,
    string? AddressSid,
    string? AddressRequirements,
    bool? Beta)
{
    /// <summary>US local numbers are those that need an A2P 10DLC campaign.</summary>
    public bool IsUsLocal => Kind is PhoneNumberKind.Local && Country is "US" or "PR";
}

public enum PhoneNumberKind
{
    Unknown,
    Local,
    Mobile,
    TollFree,
}

/// <summary>An application that answers messages in place of a number's own address. Only those that a number names are read.</summary>
/// <param name="SmsUrl">The address that takes in replies; null when it has none.</param>
public sealed record InboundApplication(string Sid, string? FriendlyName, string? SmsUrl);

/// <summary>A short code of the account.</summary>
public sealed record ShortCode(string Sid, string? Code, string? FriendlyName, string? SmsUrl);

/// <summary>A Messaging Service with its sender pool. A pool that could not be read is null, an empty one is [].</summary>
/// <param name="Usecase">notifications, marketing, verification, discussion, poll or undeclared.</param>
/// <param name="ValidityPeriod">Seconds.</param>
public sealed record MessagingService(
    string Sid,
    string? FriendlyName,
    string? Usecase,
    string? InboundRequestUrl,
    string? FallbackUrl,
    string? StatusCallback,
    bool? UseInboundWebhookOnNumber,
    bool? StickySender,
    int? ValidityPeriod,
    bool? UsAppToPersonRegistered,
    IReadOnlyList<string>? PhoneNumberSids,
    IReadOnlyList<string>? ShortCodeSids,
    IReadOnlyList<AlphaSender>? AlphaSenders,
    IReadOnlyList<Campaign>? Campaigns)
{
    public string Name => FriendlyName ?? Sid;

    /// <summary>
    /// The country of each short code of the pool, ISO 3166-1 alpha-2 by SID, where Twilio tells it; null when not read. The short code itself does not
    /// say it.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ShortCodeCountries { get; init; }

    /// <summary>Alphanumeric senders that serve one country, or all where they name none; null when not read.</summary>
    public IReadOnlyList<DestinationSender>? DestinationSenders { get; init; }

    /// <summary>Senders of other channels, such as WhatsApp; null when not read.</summary>
    public IReadOnlyList<ChannelSender>? ChannelSenders { get; init; }

    /// <summary>The domain that shortened links of this service carry: none or one; null when not read.</summary>
    public IReadOnlyList<string>? LinkDomainSids { get; init; }
}

/// <summary>An alphanumeric sender of a Messaging Service.</summary>
public sealed record AlphaSender(string Sid, string? Sender);

/// <summary>An alphanumeric sender of a Messaging Service for one country.</summary>
/// <param name="IsoCountry">ISO 3166-1 alpha-2; null for the default sender, which works across countries.</param>
public sealed record DestinationSender(string? Sender, string? IsoCountry);

/// <summary>A sender of another channel in the pool of a Messaging Service.</summary>
/// <param name="Sender">Such as whatsapp:+15555550100.</param>
/// <param name="Type">The channel as Twilio names it: WhatsApp, Messenger.</param>
public sealed record ChannelSender(string? Sender, string? Type);

/// <summary>A US A2P campaign of a Messaging Service.</summary>
/// <param name="Status">A free string at Twilio: PENDING, IN_PROGRESS, VERIFIED, FAILED, SUSPENDED are known.</param>
public sealed record Campaign(
    string Sid,
    string MessagingServiceSid,
    string? BrandRegistrationSid,
    string? Status,
    string? Usecase,
    string? MessageFlow,
    bool? SubscriberOptIn,
    IReadOnlyList<string> OptOutKeywords,
    string? OptOutMessage,
    IReadOnlyList<string> HelpKeywords,
    string? HelpMessage,
    IReadOnlyList<string> OptInKeywords,
    string? OptInMessage,
    string? PrivacyPolicyUrl,
    string? TermsAndConditionsUrl,
    bool? HasEmbeddedLinks,
    bool? HasEmbeddedPhone,
    bool? Mock,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated,
    IReadOnlyList<RegistrationError> Errors)
{
    /// <summary>Messages per second that AT&amp;T lets through, from rate_limits; the other carriers publish no such figure there.</summary>
    public int? MessagesPerSecond { get; init; }
}

/// <summary>Why Twilio or a carrier turned a registration down.</summary>
public sealed record RegistrationError(string? Code, string? Description, IReadOnlyList<string> Fields, string? Url);

/// <summary>A brand registered for US A2P.</summary>
/// <param name="Status">PENDING, IN_REVIEW, APPROVED, FAILED, SUSPENDED, DELETION_PENDING or DELETION_FAILED.</param>
/// <param name="IdentityStatus">VERIFIED, VETTED_VERIFIED, SELF_DECLARED, UNVERIFIED, or null.</param>
public sealed record Brand(
    string Sid,
    string? CustomerProfileBundleSid,
    string? Status,
    string? IdentityStatus,
    string? BrandType,
    int? BrandScore,
    bool? Mock,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated,
    IReadOnlyList<RegistrationError> Errors)
{
    /// <summary>The A2P profile that it stands on beside the customer profile; null where Twilio names none.</summary>
    public string? A2pProfileBundleSid { get; init; }

    /// <summary>What others found out about the brand; null when not read.</summary>
    public IReadOnlyList<BrandVetting>? Vettings { get; init; }
}

/// <summary>A vetting of a brand by somebody whom carriers trust.</summary>
/// <param name="Provider">campaign-verify or aegis.</param>
/// <param name="Class">STANDARD or POLITICAL.</param>
/// <param name="Status">A free string at Twilio: PENDING, IN_PROGRESS, SUCCESS and FAILED are known.</param>
public sealed record BrandVetting(string Sid, string? Provider, string? Class, string? Status, DateTimeOffset? DateUpdated);

/// <summary>The verification of a toll-free number.</summary>
/// <param name="Status">PENDING_REVIEW, IN_REVIEW, TWILIO_APPROVED or TWILIO_REJECTED.</param>
public sealed record TollfreeVerification(
    string Sid,
    string? PhoneNumberSid,
    string? Status,
    bool? EditAllowed,
    DateTimeOffset? EditExpiration,
    IReadOnlyList<RegistrationError> Reasons,
    DateTimeOffset? DateCreated,
    DateTimeOffset? DateUpdated)
{
    /// <summary>How people opt in: VERBAL, WEB_FORM, PAPER_FORM, VIA_TEXT, MOBILE_QR_CODE ...</summary>
    public string? OptInType { get; init; }

    /// <summary>How many pictures of the opt-in were handed in.</summary>
    public int OptInImages { get; init; }

    /// <summary>A confirmation of the opt-in was handed in.</summary>
    public bool HasOptInConfirmation { get; init; }

    /// <summary>A sample of the answer to HELP was handed in.</summary>
    public bool HasHelpSample { get; init; }
}

/// <summary>A Trust Hub customer profile ("Compliance profile" in the Console).</summary>
/// <param name="Status">draft, pending-review, in-review, twilio-approved or twilio-rejected.</param>
public sealed record CustomerProfile(
    string Sid,
    string? FriendlyName,
    string? PolicySid,
    string? Status,
    DateTimeOffset? ValidUntil,
    DateTimeOffset? DateUpdated,
    IReadOnlyList<RegistrationError> Errors)
{
    /// <summary>The policy "Primary Customer Profile of type Business"; from public code of several projects, catalogue row M2.5.</summary>
    public const string PrimaryBusinessPolicySid = "RN6433641899984f951173ef1738c3bdd0";

    /// <summary>The policy of starter profiles, for those without a company; Twilio's documentation, catalogue row M2.5.</summary>
    public const string StarterPolicySid = "RN806dd6cd175f314e1f96a9727ee271f4";

    /// <summary>The policy of the profiles that an ISV keeps for its clients; from public code of several projects, catalogue row M2.5.</summary>
    public const string SecondaryBusinessPolicySid = "RNdfbf3fae0e1107f8aded0e7cead80bf5";

    /// <summary>The account's own profile, not one that an ISV keeps for a customer.</summary>
    public bool IsPrimary => PolicySid is PrimaryBusinessPolicySid or StarterPolicySid;

    /// <summary>Asked for only while Twilio has not approved it; null when not read.</summary>
    public IReadOnlyList<BundleEvaluation>? Evaluations { get; init; }
}

/// <summary>A regulatory bundle.</summary>
/// <param name="Status">draft, pending-review, in-review, twilio-rejected, twilio-approved or provisionally-approved.</param>
/// <param name="IsoCountry">ISO 3166-1 alpha-2; null when Twilio does not say.</param>
public sealed record Bundle(
    string Sid,
    string? FriendlyName,
    string? Status,
    string? IsoCountry,
    string? NumberType,
    DateTimeOffset? ValidUntil,
    DateTimeOffset? DateUpdated)
{
    /// <summary>The rules it was made for, which say its country where the bundle itself does not.</summary>
    public string? RegulationSid { get; init; }

    /// <summary>Asked for only while Twilio has not approved it; null when not read.</summary>
    public IReadOnlyList<BundleEvaluation>? Evaluations { get; init; }

    /// <summary>The SIDs of what was put into it: RD... a document, IT... an end user; null when not read.</summary>
    public IReadOnlyList<string>? ItemSids { get; init; }
}

/// <summary>Whether messages may be sent to a country.</summary>
public sealed record GeoPermission(string CountryCode, bool? Enabled, string? Message);

/// <summary>A usage trigger: Twilio calls an address when usage reaches a value.</summary>
public sealed record UsageTrigger(
    string Sid,
    string? FriendlyName,
    string? UsageCategory,
    string? TriggerBy,
    string? Recurring,
    decimal? TriggerValue,
    decimal? CurrentValue,
    string? CallbackUrl,
    DateTimeOffset? DateFired);
