using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Tests.Http;

public sealed class ShortTurnsTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider clock = new();
    private readonly Turns turns = new();
    private readonly ShortTurns shortTurns;

    public ShortTurnsTests() => shortTurns = new(turns, clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_turn_is_taken_for_as_long_as_the_reading_may_last_and_given_back()
    {
        var turn = await shortTurns.EnterAsync(Rig.MainKey, Longest, Cancellation);

        var (reading, until) = turns.Holder!.Value;
        Assert.True(until > clock.GetUtcNow() + Longest);

        await turn.DisposeAsync();
        Assert.Equal(reading, Assert.Single(turns.Ended));
    }

    [Fact]
    public async Task A_turn_that_is_somebody_elses_is_waited_for()
    {
        turns.Holder = (Guid.CreateVersion7(clock.GetUtcNow()), DateTimeOffset.MaxValue);
        var entering = shortTurns.EnterAsync(Rig.MainKey, Longest, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(entering.IsCompleted);

        turns.Holder = null;
        await PassAsync(entering);

        await entering;
        Assert.NotNull(turns.Holder);
    }

    [Fact]
    public async Task A_turn_that_does_not_come_is_said_to_the_person_who_waits()
    {
        turns.Holder = (Guid.CreateVersion7(clock.GetUtcNow()), DateTimeOffset.MaxValue);
        var entering = shortTurns.EnterAsync(Rig.MainKey, Longest, Cancellation);

        await PassAsync(entering);

        var refused = await Assert.ThrowsAsync<UnreadableException>(() => entering);
        Assert.Equal(FailureReason.Throttled, refused.Problem.Reason);
        Assert.StartsWith("Somebody else is reading this Twilio account now", refused.Problem.Sentence, StringComparison.Ordinal);
        Assert.Empty(turns.Ended);
    }

    [Fact]
    public async Task One_instance_alone_and_the_practice_account_need_no_turn()
    {
        turns.Holder = (Guid.CreateVersion7(clock.GetUtcNow()), DateTimeOffset.MaxValue);

        await (await shortTurns.EnterAsync(Rig.MainKey with { IsPractice = true }, Longest, Cancellation)).DisposeAsync();
        turns.AreShared = false;
        await (await shortTurns.EnterAsync(Rig.MainKey, Longest, Cancellation)).DisposeAsync();

        Assert.Empty(turns.Ended);
    }

    private async Task PassAsync(Task waiting)
    {
        while (!waiting.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    /// <summary>The turns of a shared store.</summary>
    private sealed class Turns : IAccountTurns
    {
        public bool AreShared { get; set; } = true;

        public (Guid Reading, DateTimeOffset Until)? Holder { get; set; }

        public List<Guid> Ended { get; } = [];

        public Task<bool> TryTakeAsync(Guid reading, string accountSid, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
        {
            var isFree = Holder is null;
            Holder ??= (reading, until);
            return Task.FromResult(isFree);
        }

        public Task EndAsync(Guid reading, string accountSid, CancellationToken cancellationToken)
        {
            Ended.Add(reading);
            return Task.CompletedTask;
        }
    }
}
