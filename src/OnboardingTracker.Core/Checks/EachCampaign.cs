using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>The common way of the campaign checks: A2P does not concern us, none can be read, none is there yet, or each is judged.</summary>
internal static class EachCampaign
{
    public static IReadOnlyList<Finding> Judge(
        CheckDefinition definition,
        AccountSnapshot account,
        Profile profile,
        Func<MessagingService, Campaign, Finding> judge)
    {
        if (A2p10DlcApplies.UnlessBecause(profile) is { } because)
        {
            return [definition.DoesNotApply(because)];
        }

        if (account.MessagingServices is not { } services)
        {
            return [definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))];
        }

        var findings = services
            .SelectMany(service => service.Campaigns ?? [], judge)
            .ToList();
        if (services.Any(service => service.Campaigns is null))
        {
            findings.Add(definition.CouldNotCheck(account.FailureOf(SnapshotPart.Campaigns)));
        }

        return findings.Count > 0 ? findings : [definition.NothingYet("No Messaging Service has an A2P campaign yet.")];
    }
}
