using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Closes a month: its split stays as it is now.</summary>
public sealed class CloseMonth(IClosedMonthStore months, TimeProvider clock)
{
    /// <returns>Refused while the month is not over, when it is closed already, and when the split does not add up.</returns>
    public async Task<Outcome> RunAsync(CloseMonthRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var existing = await months.FindAsync(request.OnboardingId, request.Month, cancellationToken);
        if (ClosedMonth.MayClose(request.Month, request.Split, existing, now) is { IsDone: false } refused)
        {
            return refused;
        }

        var actorId = request.Actor.Id.Length > 0 ? request.Actor.Id : null;
        var closed = new ClosedMonth(request.OnboardingId, request.Month, request.Actor.Name, actorId, now, request.Split, request.Units);
        var entry = ActivityEntry.Of(request.Actor, ActivityKind.Changed, now, $"Closed the cost split of {request.Month.InWords()}") with
        {
            OnboardingId = request.OnboardingId,
            After = closed.TotalsInWords(),
            IsMoney = true,
        };
        return await months.AddAsync(closed, entry, cancellationToken)
            ? Outcome.Done
            : Outcome.Conflict($"{request.Month.InWords()} was closed by somebody else just now. Look at it before you go on.");
    }
}

/// <param name="Split">As it was shown to the person who closes.</param>
/// <param name="Units">Those of the split.</param>
public sealed record CloseMonthRequest(OnboardingId OnboardingId, BillingMonth Month, CostSplit Split, IReadOnlyList<SplitUnit> Units, Actor Actor);
