using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Verification;

/// <summary>Starts a check of every onboarding whose next look has come, each by one instance only and one for an account.</summary>
public sealed class StartDueLooks(ILookSchedule schedule, StartCheck start, CheckCadence cadence, TimeProvider clock)
{
    /// <summary>Enough to find other accounts behind many onboardings of one.</summary>
    private const int Seen = 200;

    /// <summary>Starts what is due and answers with the runs that are to be carried out.</summary>
    /// <param name="atMost">How many runs may start now.</param>
    /// <param name="withPractice">Whether the practice account can be read.</param>
    /// <param name="checks">How many checks a run has.</param>
    public async Task<IReadOnlyList<RunningCheck>> RunAsync(int atMost, bool withPractice, int checks, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await schedule.DueAsync(now, withPractice, Seen, cancellationToken);
        var started = new List<RunningCheck>();

        // A second onboarding of the same account would only wait for the first, and take its place from another account.
        foreach (var look in due.DistinctBy(look => look.AccountSid, StringComparer.Ordinal).Take(atMost))
        {
            if (!await schedule.TryClaimAsync(look, CheckCadence.Next(look.OnboardingId, now, cadence.WhileWaiting), cancellationToken))
            {
                continue;
            }

            var run = await start.RunAsync(look.OnboardingId, Actor.System, checks, cancellationToken);
            if (run.Decision is CheckRunDecision.Started)
            {
                started.Add(new RunningCheck(run.Run, look.OnboardingKey));
            }
        }

        return started;
    }
}
