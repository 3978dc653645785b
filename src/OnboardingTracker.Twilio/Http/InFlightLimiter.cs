namespace OnboardingTracker.Twilio.Http;

/// <summary>
/// Keeps an account's requests in flight below a limit that follows Twilio's mood: it grows while all goes well and halves on a 429.
/// Twilio limits concurrency per account but names no number.
/// </summary>
internal sealed class InFlightLimiter
{
    public const int StartsAt = 4;

    /// <summary>
    /// By how much each answer lets it grow until the first 429. A round trip then carries four times as many requests as the one before, so that a reading
    /// of 20 in flight that begins with 4 takes one round trip more than one that begins with 20, however long it is; growing by one, it took two.
    /// </summary>
    private const int QuickStep = 3;

    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource<Slot>, (int Urgency, long Arrived)> waiting = new();
    private readonly int most;
    private readonly TimeProvider clock;
    private readonly ITimer wake;
    private int limit;
    private int inFlight;
    private int successes;
    private int halvings;
    private bool isProbing;
    private long arrivals;
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;

    public InFlightLimiter(int most, TimeProvider clock)
    {
        this.most = most;
        this.clock = clock;
        limit = Math.Min(StartsAt, most);
        wake = clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Limit
    {
        get
        {
            lock (gate)
            {
                return limit;
            }
        }
    }

    /// <summary>Waits for a turn; the more urgent goes first, then whoever came first.</summary>
    public async Task<Slot> EnterAsync(int urgency, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource<Slot>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Enqueue(turn, (-urgency, arrivals++));
            Admit();
        }

        await using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
        {
            return await turn.Task;
        }
    }

    /// <summary>Nobody goes before this time has passed: Twilio said when to come back.</summary>
    public void Pause(TimeSpan time)
    {
        lock (gate)
        {
            var until = clock.GetUtcNow() + time;
            pausedUntil = until > pausedUntil ? until : pausedUntil;
            Admit();
        }
    }

    /// <summary>An answer has come, and the next request of its chain follows at once: nobody else gets its place in between.</summary>
    private Slot Stay(Slot slot, Ending ending)
    {
        lock (gate)
        {
            LearnFrom(slot, ending);
            Admit();
            return new(this, slot.Halvings);
        }
    }

    /// <summary>A request in a kept place; null while Twilio wants to be left alone or when fewer may be in flight by now.</summary>
    private Slot? GoOn()
    {
        lock (gate)
        {
            return isProbing || inFlight > limit || pausedUntil > clock.GetUtcNow() ? null : new(this, halvings);
        }
    }

    private void Wake()
    {
        lock (gate)
        {
            Admit();
        }
    }

    private void Admit()
    {
        var pause = pausedUntil - clock.GetUtcNow();
        if (pause > TimeSpan.Zero)
        {
            // Rounded up: a timer that fires a moment early would only have to be set again.
            wake.Change(TimeSpan.FromMilliseconds(Math.Ceiling(pause.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            return;
        }

        while (inFlight < (isProbing ? 1 : limit) && waiting.TryDequeue(out var turn, out _))
        {
            // A turn that was cancelled meanwhile takes no place.
            if (turn.TrySetResult(new Slot(this, halvings)))
            {
                inFlight++;
            }
        }
    }

    private void Leave(Slot slot, Ending ending)
    {
        lock (gate)
        {
            inFlight--;
            LearnFrom(slot, ending);
            Admit();
        }
    }

    // Those that were under way when the limit halved say nothing new.
    private void LearnFrom(Slot slot, Ending ending)
    {
        if (slot.Halvings == halvings)
        {
            Learn(ending);
        }
    }

    private void Learn(Ending ending)
    {
        // After a 429 one request goes alone, the most urgent: only when it comes through do others follow.
        isProbing = ending is Ending.Throttled;
        if (isProbing)
        {
            limit = Math.Max(1, limit / 2);
            successes = 0;
            halvings++;
        }
        else if (ending is Ending.Answered)
        {
            Grow();
        }
    }

    // Quick until the first 429 shows where the limit lies, then one step for each full round.
    private void Grow()
    {
        if (halvings == 0)
        {
            limit = Math.Min(most, limit + QuickStep);
        }
        else if (limit < most && ++successes >= limit)
        {
            limit++;
            successes = 0;
        }
    }

    private enum Ending
    {
        Unknown,
        Answered,
        Throttled,
    }

    /// <summary>One place in flight; disposing gives it back.</summary>
    internal sealed class Slot(InFlightLimiter limiter, int halvings) : IDisposable
    {
        private Ending ending;
        private bool left;

        public int Halvings => halvings;

        public void Answered() => ending = Ending.Answered;

        public void Throttled() => ending = Ending.Throttled;

        /// <summary>Ends this request and keeps its place for the next one.</summary>
        /// <returns>The place; giving this slot back does nothing any more.</returns>
        public Slot Stay()
        {
            left = true;
            return limiter.Stay(this, ending);
        }

        /// <summary>Goes on in this kept place, or gives it back where no request may go now.</summary>
        public Slot? GoOn()
        {
            var next = limiter.GoOn();
            left |= next is not null;
            Dispose();
            return next;
        }

        public void Dispose()
        {
            if (!left)
            {
                left = true;
                limiter.Leave(this, ending);
            }
        }
    }
}
