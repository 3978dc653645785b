using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Http;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the phone numbers and the applications that answer for some of them, each once however many numbers name it.</summary>
internal static class NumberReader
{
    public static async Task<(IReadOnlyList<PhoneNumber>? Numbers, IReadOnlyList<InboundApplication>? Applications)> ReadAsync(Scan scan, NumberPlan plan)
    {
        var numbers = await scan.OuterListAsync(SnapshotPart.PhoneNumbers, Default.WireNumber, number => number.ToNumber(plan));
        if (numbers is null)
        {
            return (null, null);
        }

        // They become part of an address; what is no SID names no application.
        List<string> sids = [.. numbers.Select(number => number.SmsApplicationSid).OfType<string>().Where(SessionOpener.IsSid).Distinct(StringComparer.Ordinal)];
        var applications = await scan.NoneOrOneAsync(SnapshotPart.Applications, sids, Default.WireApplication, application => application.ToApplication());
        return (numbers, [.. applications.SelectMany(found => found ?? [])]);
    }
}
