using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Knowledge.Tests.Documents;

/// <summary>A check that exists by name only.</summary>
internal sealed class StubCheck(string key, params IReadOnlyList<SnapshotPart> reads) : ICheck
{
    public CheckDefinition Definition { get; } = new(key, "All is well", reads, ["status active: passed", "status a|b: waiting"]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => [Definition.DoesNotApply("It is a stub.")];
}
