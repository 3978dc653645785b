using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>
/// The product APIs answer for the account that owns the credential, whatever account was meant. Most items say whose they are and are refused one by
/// one; some (geo permissions, port-in requests, sinks, alarms, WhatsApp senders, prices) do not say it, and an empty list says nothing either. So when
/// one product's answer turns out to be another account's, none of these is taken.
/// </summary>
internal static class OtherAccount
{
    public static AccountSnapshot Refuse(AccountSnapshot snapshot)
    {
        var met = snapshot.Failures.FirstOrDefault(failure => failure.Reason is FailureReason.OtherAccount && IsAnswerOfCredential(failure.Part));
        if (met is null)
        {
            return snapshot;
        }

        var failed = snapshot.Failures.Select(failure => failure.Part).ToHashSet();
        var refused = PartDefinition.OfAccount
            .Select(definition => definition.Part)
            .Where(part => IsAnswerOfCredential(part) && !failed.Contains(part))
            .Select(part => met with { Part = part });
        return snapshot with
        {
            GeoPermissions = null,
            MessagingServices = null,
            Brands = null,
            TollfreeVerifications = null,
            CustomerProfiles = null,
            TrustProducts = null,
            Regulations = null,
            Bundles = null,
            SupportingDocuments = null,
            EndUsers = null,
            HostedNumberOrders = null,
            PortInRequests = null,
            ShortCodeApplications = null,
            WhatsappSenders = null,
            Deactivations = null,
            Alerts = null,
            AuditEvents = null,
            Alarms = null,
            Sinks = null,
            Subscriptions = null,
            VerifyServices = null,
            MessagingPrices = null,
            Failures = [.. snapshot.Failures.Concat(refused).OrderBy(failure => failure.Part)],
        };
    }

    // The 2010 API and the list of keys name the account they are asked about.
    private static bool IsAnswerOfCredential(SnapshotPart part) =>
        part is not SnapshotPart.Keys && !PartDefinition.Of(part).IsOfOrganization && !PartDefinition.Of(part).Call.Contains(" api.twilio.com ", StringComparison.Ordinal);
}
