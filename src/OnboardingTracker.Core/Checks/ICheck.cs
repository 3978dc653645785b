using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>A pure rule: snapshot and profile in, findings out. Never calls Twilio, never knows a clock of its own.</summary>
public interface ICheck
{
    CheckDefinition Definition { get; }

    /// <summary>One finding for each resource it judges, or one for the whole; never none.</summary>
    IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile);
}
