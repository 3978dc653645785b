using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads the customer profiles and, of those that are not approved, Twilio's tests.</summary>
internal static class ProfileReader
{
    public static async Task<IReadOnlyList<CustomerProfile>?> ReadAsync(Scan scan)
    {
        var profiles = await scan.OuterListAsync(SnapshotPart.CustomerProfiles, Default.WireCustomerProfile, profile => profile.ToProfile());
        if (profiles is null)
        {
            return null;
        }

        List<string?> open = [.. profiles.Select(profile => IsOpen(profile) ? profile.Sid : null)];
        var evaluations = await scan.ListsAsync(SnapshotPart.ProfileEvaluations, open, Default.WireEvaluation, evaluation => evaluation.ToEvaluation());
        return [.. profiles.Select((profile, at) => profile with { Evaluations = evaluations[at] })];
    }

    // What Twilio has approved it has tested itself: nothing is learned from an older test.
    private static bool IsOpen(CustomerProfile profile) => !string.Equals(profile.Status, "twilio-approved", StringComparison.OrdinalIgnoreCase);
}
