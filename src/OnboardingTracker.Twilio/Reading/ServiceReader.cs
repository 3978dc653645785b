using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the Messaging Services and, side by side, the four lists inside each.</summary>
internal static class ServiceReader
{
    public static async Task<IReadOnlyList<MessagingService>?> ReadAsync(Scan scan)
    {
        Problem? problem = null;
        var services = await scan.ListAsync(
            SnapshotPart.MessagingServices, Default.WireService, service => service.ToService(), met => problem = met);
        if (services is null)
        {
            foreach (var part in PartDefinition.All.Where(definition => Call.IsOfService(definition.Part)))
            {
                scan.Fail(part.Part, problem!);
            }

            return null;
        }

        List<string> sids = [.. services.Select(service => service.Sid)];
        var numbers = scan.ListsAsync(SnapshotPart.ServicePhoneNumbers, sids, Default.WireMember, member => member.ToSid());
        var shortCodes = scan.ListsAsync(SnapshotPart.ServiceShortCodes, sids, Default.WireMember, member => member.ToSid());
        var senders = scan.ListsAsync(SnapshotPart.AlphaSenders, sids, Default.WireAlphaSender, sender => sender.ToSender());
        var campaigns = scan.ListsAsync(SnapshotPart.Campaigns, sids, Default.WireCampaign, campaign => campaign.ToCampaign());
        await Task.WhenAll(numbers, shortCodes, senders, campaigns);

        var (numberLists, shortCodeLists) = (await numbers, await shortCodes);
        var (senderLists, campaignLists) = (await senders, await campaigns);
        return
        [
            .. services.Select((service, at) => service with
            {
                PhoneNumberSids = numberLists[at],
                ShortCodeSids = shortCodeLists[at],
                AlphaSenders = senderLists[at],
                Campaigns = campaignLists[at],
            }),
        ];
    }
}
