using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>Makes the capability table: each part, whether it can be read, and the steps that need it.</summary>
public static class Capabilities
{
    /// <summary>What the account's own credentials can read.</summary>
    public static IReadOnlyList<Capability> Of(IReadOnlyList<PartFailure> failures, CheckCatalog checks, StepPlaybook playbook) =>
        Table(PartDefinition.OfAccount, failures, checks, playbook);

    /// <summary>What the organization's credential can read.</summary>
    public static IReadOnlyList<Capability> OfOrganization(IReadOnlyList<PartFailure> failures, CheckCatalog checks, StepPlaybook playbook) =>
        Table(PartDefinition.OfOrganization, failures, checks, playbook);

    /// <summary>What a credential of the organization would open, and for which steps: there is none, so nothing was tried.</summary>
    public static IReadOnlyList<Capability> OfNoOrganization(CheckCatalog checks, StepPlaybook playbook) =>
    [
        .. PartDefinition.OfOrganization.Select(part =>
            new Capability(part.Part, CapabilityResult.NotTried, null, StepsThatNeed(part.Part, checks, playbook), FailureReason.NeedsOrganization)),
    ];

    private static IReadOnlyList<Capability> Table(
        IReadOnlyList<PartDefinition> parts, IReadOnlyList<PartFailure> failures, CheckCatalog checks, StepPlaybook playbook) =>
        [.. parts.Select(part => Line(part.Part, failures.FirstOrDefault(failure => failure.Part == part.Part), checks, playbook))];

    private static Capability Line(SnapshotPart part, PartFailure? failure, CheckCatalog checks, StepPlaybook playbook)
    {
        var result = failure?.Reason switch
        {
            null => CapabilityResult.Works,
            // Twilio being slow or down says nothing about what the key may read.
            FailureReason.Throttled or FailureReason.TwilioDown or FailureReason.TimedOut or FailureReason.Malformed => CapabilityResult.NotTried,
            // No other key would read it either.
            FailureReason.NotEnabled => CapabilityResult.NotEnabled,
            _ => CapabilityResult.NoAccess,
        };
        return new Capability(part, result, failure?.Sentence, StepsThatNeed(part, checks, playbook), failure?.Reason, failure?.Code);
    }

    private static IReadOnlyList<string> StepsThatNeed(SnapshotPart part, CheckCatalog checks, StepPlaybook playbook)
    {
        var keys = checks.All
            .Where(check => check.Definition.Reads.Contains(part))
            .Select(check => check.Definition.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. playbook.Doable().Where(step => step.Checks.Any(keys.Contains)).Select(step => step.Key)];
    }
}
