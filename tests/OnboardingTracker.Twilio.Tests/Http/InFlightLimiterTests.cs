using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Tests.Http;

public sealed class InFlightLimiterTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void It_starts_with_four()
    {
        var limiter = new InFlightLimiter(20, clock);

        Enter(limiter, 4);

        Assert.False(limiter.EnterAsync(0, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task A_place_that_is_given_back_goes_to_the_next()
    {
        var limiter = new InFlightLimiter(4, clock);
        var slots = Enter(limiter, 4);
        var next = limiter.EnterAsync(0, TestContext.Current.CancellationToken);

        slots[0].Dispose();
        slots[0].Dispose();

        await next;
        Assert.False(limiter.EnterAsync(0, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public void Answers_let_it_grow_up_to_the_setting()
    {
        var limiter = new InFlightLimiter(20, clock);

        Answer(limiter, 4);
        Assert.Equal(16, limiter.Limit);

        Answer(limiter, 100);
        Assert.Equal(20, limiter.Limit);
    }

    /// <summary>
    /// The first figure of a reading's time: all requests by the setting, in round trips. Starting at 4 costs one of them and never two.
    /// </summary>
    [Fact]
    public async Task A_first_reading_takes_at_most_one_round_trip_more_than_the_best_possible_one()
    {
        const int Most = 20;
        for (var requests = 1; requests <= 300; requests++)
        {
            Assert.InRange(await RoundTripsAsync(requests, Most), 1, ((requests + Most - 1) / Most) + 1);
        }

        Assert.Equal(13, await RoundTripsAsync(230, Most));
    }

    [Fact]
    public void A_setting_below_four_is_kept()
    {
        var limiter = new InFlightLimiter(2, clock);

        Answer(limiter, 10);

        Assert.Equal(2, limiter.Limit);
    }

    [Fact]
    public void A_burst_of_429_halves_it_once()
    {
        var limiter = new InFlightLimiter(20, clock);
        Answer(limiter, 16);
        var burst = Enter(limiter, 20);

        Throttle(burst);

        Assert.Equal(10, limiter.Limit);
    }

    [Fact]
    public void Each_new_429_halves_it_again_down_to_one()
    {
        var limiter = new InFlightLimiter(20, clock);

        foreach (var expected in new[] { 2, 1, 1 })
        {
            Throttle(Enter(limiter, 1));
            Assert.Equal(expected, limiter.Limit);
        }
    }

    [Fact]
    public void After_a_429_it_grows_one_step_a_round()
    {
        var limiter = new InFlightLimiter(20, clock);
        Throttle(Enter(limiter, 1));

        Answer(limiter, 1);
        Assert.Equal(2, limiter.Limit);
        Answer(limiter, 1);
        Assert.Equal(3, limiter.Limit);
        Answer(limiter, 2);
        Assert.Equal(3, limiter.Limit);
        Answer(limiter, 1);
        Assert.Equal(4, limiter.Limit);
    }

    [Fact]
    public async Task After_a_429_one_goes_alone_until_it_comes_through()
    {
        var limiter = new InFlightLimiter(20, clock);
        var burst = Enter(limiter, 4);
        Throttle(burst[..1]);
        var probe = limiter.EnterAsync(1, TestContext.Current.CancellationToken);
        var other = limiter.EnterAsync(0, TestContext.Current.CancellationToken);
        foreach (var slot in burst[1..])
        {
            Assert.False(probe.IsCompleted);
            slot.Answered();
            slot.Dispose();
        }

        var alone = await probe;
        Assert.False(other.IsCompleted);
        alone.Answered();
        alone.Dispose();

        await other;
        Assert.Equal(2, limiter.Limit);
    }

    [Fact]
    public async Task A_pause_holds_everybody_back_until_it_is_over()
    {
        var limiter = new InFlightLimiter(4, clock);
        limiter.Pause(TimeSpan.FromSeconds(2));
        limiter.Pause(TimeSpan.FromSeconds(1));
        var waiting = limiter.EnterAsync(0, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(waiting.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(0.2));
        await waiting;
    }

    [Fact]
    public async Task The_more_urgent_goes_first_and_then_whoever_came_first()
    {
        var limiter = new InFlightLimiter(1, clock);
        var taken = Enter(limiter, 1)[0];
        var order = new List<string>();
        var waiting = new[] { ("first", 0), ("second", 0), ("urgent", 5) }.Select(EnterInTurnAsync).ToList();

        taken.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(["urgent", "first", "second"], order);

        async Task EnterInTurnAsync((string Name, int Urgency) one)
        {
            using var slot = await limiter.EnterAsync(one.Urgency, TestContext.Current.CancellationToken);
            order.Add(one.Name);
        }
    }

    [Fact]
    public async Task Who_stops_waiting_takes_no_place()
    {
        var limiter = new InFlightLimiter(1, clock);
        var taken = Enter(limiter, 1)[0];
        using var stop = new CancellationTokenSource();
        var stopped = limiter.EnterAsync(9, stop.Token);
        var patient = limiter.EnterAsync(0, TestContext.Current.CancellationToken);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        taken.Dispose();

        await patient;
    }

    [Fact]
    public async Task A_chain_goes_on_in_its_place_before_those_who_wait()
    {
        var limiter = new InFlightLimiter(1, clock);
        using var chain = new ChainPlace();
        using var first = Enter(limiter, 1)[0];
        var waiting = limiter.EnterAsync(9, TestContext.Current.CancellationToken);

        chain.Keep(first);
        first.Dispose();
        Assert.False(waiting.IsCompleted);
        var second = chain.Take();

        Assert.NotNull(second);
        Assert.Null(chain.Take());
        second.Dispose();
        await waiting;
    }

    [Fact]
    public async Task A_chain_that_has_ended_gives_its_place_back()
    {
        var limiter = new InFlightLimiter(1, clock);
        using (var chain = new ChainPlace())
        {
            chain.Keep(Enter(limiter, 1)[0]);
        }

        await limiter.EnterAsync(0, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_chain_waits_like_everyone_when_Twilio_wants_to_be_left_alone()
    {
        var limiter = new InFlightLimiter(4, clock);
        using var chain = new ChainPlace();
        chain.Keep(Enter(limiter, 1)[0]);
        limiter.Pause(TimeSpan.FromSeconds(2));

        Assert.Null(chain.Take());

        var waiting = Enumerable.Range(0, 4).Select(_ => limiter.EnterAsync(0, TestContext.Current.CancellationToken)).ToList();
        Assert.DoesNotContain(waiting, turn => turn.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(waiting);
    }

    [Fact]
    public void A_chain_in_flight_when_others_were_throttled_neither_goes_on_nor_ends_the_probing()
    {
        var limiter = new InFlightLimiter(4, clock);
        using var chain = new ChainPlace();
        var slots = Enter(limiter, 4);
        Throttle(slots[1..]);
        slots[0].Answered();
        chain.Keep(slots[0]);

        Assert.Null(chain.Take());

        Enter(limiter, 1);
        Assert.False(limiter.EnterAsync(0, TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public void Each_answer_of_a_chain_lets_it_grow()
    {
        var limiter = new InFlightLimiter(50, clock);
        using var chain = new ChainPlace();
        var slot = Enter(limiter, 1)[0];
        for (var page = 0; page < 5; page++)
        {
            slot.Answered();
            chain.Keep(slot);
            slot = chain.Take()!;
        }

        Assert.Equal(19, limiter.Limit);
    }

    /// <summary>Requests that are asked for at once and answered together after each round trip.</summary>
    private async Task<int> RoundTripsAsync(int requests, int most)
    {
        var limiter = new InFlightLimiter(most, clock);
        var waiting = new Queue<Task<InFlightLimiter.Slot>>(
            Enumerable.Range(0, requests).Select(_ => limiter.EnterAsync(0, TestContext.Current.CancellationToken)));
        var trips = 0;
        for (; waiting.Count > 0; trips++)
        {
            var under = Enumerable.Range(0, Math.Min(limiter.Limit, waiting.Count)).Select(_ => waiting.Dequeue()).ToList();
            foreach (var slot in await Task.WhenAll(under))
            {
                slot.Answered();
                slot.Dispose();
            }
        }

        return trips;
    }

    private static List<InFlightLimiter.Slot> Enter(InFlightLimiter limiter, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var turn = limiter.EnterAsync(0, TestContext.Current.CancellationToken);
        Assert.True(turn.IsCompletedSuccessfully);
        return turn.Result;
    })];

    private static void Answer(InFlightLimiter limiter, int times)
    {
        for (var time = 0; time < times; time++)
        {
            using var slot = Enter(limiter, 1)[0];
            slot.Answered();
        }
    }

    private static void Throttle(List<InFlightLimiter.Slot> slots)
    {
        foreach (var slot in slots)
        {
            slot.Throttled();
            slot.Dispose();
        }
    }
}
