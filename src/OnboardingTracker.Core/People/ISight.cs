namespace OnboardingTracker.Core.People;

/// <summary>What whoever asks now may see. Jobs and verbs see everything; a request sees what its person may.</summary>
public interface ISight
{
    /// <summary>The onboardings that exist for the one who asks.</summary>
    ValueTask<Sight> KnownAsync(CancellationToken cancellationToken);

    /// <summary>The onboardings in which the one who asks may do this.</summary>
    ValueTask<Sight> OfAsync(Permission permission, CancellationToken cancellationToken);
}
