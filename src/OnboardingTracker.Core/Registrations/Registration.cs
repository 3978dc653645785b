using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Registrations;

/// <summary>A registration as one look shows it.</summary>
public sealed record Registration(
    RegistrationKind Kind, KeptResource Resource, string Purpose, string? Status, DateTimeOffset? Created, DateTimeOffset? Updated)
{
    /// <summary>What Twilio or a carrier adds, and the name that only the account sees: no part of what was handed in.</summary>
    private static readonly HashSet<string> NotHandedIn = new(StringComparer.Ordinal)
    {
        "status", "identity_status", "brand_score", "messages_per_second", "errors", "reasons", "edit_allowed", "edit_expiration",
        "valid_until", "friendly_name",
    };

    public string Id => Resource.Id;

    public RegistrationStage Stage => Status?.ToUpperInvariant().Replace('-', '_') switch
    {
        "DRAFT" => RegistrationStage.Draft,
        "APPROVED" or "VERIFIED" or "TWILIO_APPROVED" or "PROVISIONALLY_APPROVED" => RegistrationStage.Approved,
        "FAILED" or "SUSPENDED" or "REJECTED" or "TWILIO_REJECTED" => RegistrationStage.TurnedDown,
        _ => RegistrationStage.InReview,
    };

    public IReadOnlyList<HandedIn> Texts =>
        [.. Resource.Fields.Where(one => !NotHandedIn.Contains(one.Key)).Select(one => new HandedIn(Form.Words[one.Key], one.Value))];

    public string StatusInWords => Resource.Fields.First(one => one.Key == "status").Value ?? "not told";

    public IReadOnlyList<string> Reasons =>
        Resource.Fields.FirstOrDefault(one => one.Key is "errors" or "reasons").Value is { } reasons ? [reasons] : [];

    private PartForm Form => PartForms.Of(PartOf(Kind));

    /// <summary>All that this look could read.</summary>
    public static IReadOnlyList<Registration> In(AccountSnapshot account) =>
    [
        .. Join(
            RegistrationKind.Brand,
            account,
            account.Brands,
            brand => brand.Sid,
            brand => new(brand.CustomerProfileBundleSid ?? brand.Sid, brand.Status, brand.DateCreated, brand.DateUpdated)),
        .. Join(
            RegistrationKind.Campaign,
            account,
            account.MessagingServices?.SelectMany(
                service => service.Campaigns ?? [],
                (service, campaign) => (Service: service.Sid, Campaign: campaign)),
            one => $"{one.Service}/{one.Campaign.Sid}",
            one => new(one.Service, one.Campaign.Status, one.Campaign.DateCreated, one.Campaign.DateUpdated)),
        .. Join(
            RegistrationKind.TollfreeVerification,
            account,
            account.TollfreeVerifications,
            one => one.Sid,
            one => new(one.PhoneNumberSid ?? one.Sid, one.Status, one.DateCreated, one.DateUpdated)),
        .. Join(
            RegistrationKind.Bundle,
            account,
            account.Bundles,
            bundle => bundle.Sid,
            bundle => new(bundle.Sid, bundle.Status, null, bundle.DateUpdated)),
    ];

    public static SnapshotPart PartOf(RegistrationKind kind) => kind switch
    {
        RegistrationKind.Brand => SnapshotPart.Brands,
        RegistrationKind.Campaign => SnapshotPart.Campaigns,
        RegistrationKind.TollfreeVerification => SnapshotPart.TollfreeVerifications,
        RegistrationKind.Bundle => SnapshotPart.Bundles,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of registration."),
    };

    private static IEnumerable<Registration> Join<T>(
        RegistrationKind kind, AccountSnapshot account, IEnumerable<T>? resources, Func<T, string> id, Func<T, Facts> facts)
    {
        if (resources is null || PartForms.Of(PartOf(kind)).Read(account) is not { } kept)
        {
            return [];
        }

        return resources.DistinctBy(id, StringComparer.Ordinal)
            .Join(kept, id, form => form.Id, (resource, form) => Of(kind, form, facts(resource)), StringComparer.Ordinal);
    }

    private static Registration Of(RegistrationKind kind, KeptResource form, Facts facts) =>
        new(kind, form, facts.Purpose, facts.Status, facts.Created, facts.Updated);

    private sealed record Facts(string Purpose, string? Status, DateTimeOffset? Created, DateTimeOffset? Updated);
}
