using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Where nobody asks for anybody: jobs, verbs, tests of the stores.</summary>
internal sealed class EverythingInSight : ISight
{
    public ValueTask<Sight> KnownAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Sight.Everything);

    public ValueTask<Sight> OfAsync(Permission permission, CancellationToken cancellationToken) => ValueTask.FromResult(Sight.Everything);
}
