using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the Messaging Services and, side by side, the lists inside each.</summary>
internal static class ServiceReader
{
    public static async Task<IReadOnlyList<MessagingService>?> ReadAsync(Scan scan)
    {
        var services = await scan.OuterListAsync(SnapshotPart.MessagingServices, Default.WireService, service => service.ToService());
        if (services is null)
        {
            return null;
        }

        List<string> sids = [.. services.Select(service => service.Sid)];
        var numbers = scan.ListsAsync(SnapshotPart.ServicePhoneNumbers, sids, Default.WireMember, member => member.ToSid());
        var shortCodes = scan.ListsAsync(SnapshotPart.ServiceShortCodes, sids, Default.WireMember, member => member.ToShortCode());
        var senders = scan.ListsAsync(SnapshotPart.AlphaSenders, sids, Default.WireAlphaSender, sender => sender.ToSender());
        var campaigns = scan.ListsAsync(SnapshotPart.Campaigns, sids, Default.WireCampaign, campaign => campaign.ToCampaign());
        var domains = scan.NoneOrOneAsync(SnapshotPart.LinkDomains, sids, Default.WireLinkDomain, domain => domain.DomainSid);
        var destinations = scan.ListsAsync(SnapshotPart.DestinationAlphaSenders, sids, Default.WireDestinationSender, sender => sender.ToSender());
        var channels = scan.ListsAsync(SnapshotPart.ServiceChannelSenders, sids, Default.WireServiceChannelSender, sender => sender.ToSender());
        await Task.WhenAll(numbers, shortCodes, senders, campaigns, domains, destinations, channels);

        var (numberLists, shortCodeLists) = (await numbers, await shortCodes);
        var (senderLists, campaignLists, domainLists) = (await senders, await campaigns, await domains);
        var (destinationLists, channelLists) = (await destinations, await channels);
        return
        [
            .. services.Select((service, at) => service with
            {
                PhoneNumberSids = numberLists[at],
                ShortCodeSids = shortCodeLists[at]?.Select(code => code.Sid).ToList(),
                ShortCodeCountries = Countries(shortCodeLists[at]),
                AlphaSenders = senderLists[at],
                DestinationSenders = destinationLists[at],
                ChannelSenders = channelLists[at],
                Campaigns = campaignLists[at],
                LinkDomainSids = domainLists[at]?.OfType<string>().ToList(),
            }),
        ];
    }

    private static Dictionary<string, string>? Countries(IReadOnlyList<(string Sid, string? Country)>? codes) => codes?
        .Where(code => code.Country is not null)
        .DistinctBy(code => code.Sid, StringComparer.Ordinal)
        .ToDictionary(code => code.Sid, code => code.Country!, StringComparer.Ordinal);
}
