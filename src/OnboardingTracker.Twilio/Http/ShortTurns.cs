using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Twilio.Failures;

namespace OnboardingTracker.Twilio.Http;

/// <summary>
/// Lets a reading that a person waits for have the account to itself where several instances share a store; where there is but one, the account's limiter
/// does. A practice account is this instance's own.
/// </summary>
internal sealed class ShortTurns(IAccountTurns turns, TimeProvider clock)
{
    /// <summary>As long as a person may be kept waiting for an answer; most readings of a whole account are over by then.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // For the clocks of two instances, and for what comes after the last answer.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    /// <summary>Waits for the account's turn. Disposing gives it back.</summary>
    /// <param name="longest">After this time the reading is over for certain.</param>
    /// <exception cref="UnreadableException">Somebody else was reading the account all the time.</exception>
    public async Task<IAsyncDisposable> EnterAsync(TwilioCredentials credentials, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (!turns.AreShared || credentials.IsPractice)
        {
            return NoTurn.Instance;
        }

        var start = clock.GetUtcNow();
        var turn = new Turn(turns, Guid.CreateVersion7(start), credentials.AccountSid);
        for (var now = start; !await turns.TryTakeAsync(turn.Reading, credentials.AccountSid, now, now + longest + Margin, cancellationToken); now = clock.GetUtcNow())
        {
            if (now - start > Patience)
            {
                throw new UnreadableException(Problems.ReadBySomebodyElse());
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }

        return turn;
    }

    private sealed class Turn(IAccountTurns turns, Guid reading, string accountSid) : IAsyncDisposable
    {
        public Guid Reading => reading;

        // Also when the person has gone meanwhile: others wait.
        public async ValueTask DisposeAsync() => await turns.EndAsync(reading, accountSid, CancellationToken.None);
    }

    private sealed class NoTurn : IAsyncDisposable
    {
        public static readonly NoTurn Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
