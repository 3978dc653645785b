namespace OnboardingTracker.Core.People;

/// <summary>Finds the onboardings in which something waits for one person.</summary>
public interface IMyStepsReader
{
    /// <summary>So many onboardings are looked at; the newest.</summary>
    const int OnboardingsAtMost = 200;

    /// <summary>Those in sight of whoever asks, by the same number of queries however many there are.</summary>
    Task<IReadOnlyList<MyOnboarding>> OfAsync(string memberId, CancellationToken cancellationToken);
}
