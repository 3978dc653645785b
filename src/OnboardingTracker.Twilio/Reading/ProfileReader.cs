using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the customer profiles and, of those that are not approved, Twilio's tests.</summary>
internal static class ProfileReader
{
    public static async Task<IReadOnlyList<CustomerProfile>?> ReadAsync(Scan scan)
    {
        Problem? problem = null;
        var profiles = await scan.ListAsync(SnapshotPart.CustomerProfiles, Default.WireCustomerProfile, profile => profile.ToProfile(), met => problem = met);
        if (profiles is null)
        {
            scan.Fail(SnapshotPart.ProfileEvaluations, problem!);
            return null;
        }

        List<string> open = [.. profiles.Where(IsOpen).Select(profile => profile.Sid)];
        var evaluations = await scan.ListsAsync(SnapshotPart.ProfileEvaluations, open, Default.WireEvaluation, evaluation => evaluation.ToEvaluation());
        return [.. profiles.Select(profile => open.IndexOf(profile.Sid) is var place and >= 0 ? profile with { Evaluations = evaluations[place] } : profile)];
    }

    // What Twilio has approved it has tested itself: nothing is learned from an older test.
    private static bool IsOpen(CustomerProfile profile) => !string.Equals(profile.Status, "twilio-approved", StringComparison.OrdinalIgnoreCase);
}
