using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Closes a month: its split stays as it is now.</summary>
public sealed class CloseMonth(IClosedMonthStore months, TimeProvider clock)
{
    /// <param name="preview">The split of this moment.</param>
    /// <param name="expectedStamp">Of the split that the person saw; another one is not closed unseen. Null makes no claim.</param>
    /// <returns>Refused while the month is not over, when it is closed already, when not everything could be read, and when the split does not add up.</returns>
    public async Task<Outcome> RunAsync(OnboardingId onboarding, SplitPreview preview, Actor actor, string? expectedStamp, CancellationToken cancellationToken)
    {
        var (now, month) = (clock.GetUtcNow(), preview.Month);
        if (ClosedMonth.MayClose(preview, await months.FindAsync(onboarding, month, cancellationToken), now) is { IsDone: false } refused)
        {
            return refused;
        }

        if (expectedStamp is not null && expectedStamp != preview.Stamp)
        {
            return Outcome.Conflict($"The split of {month.InWords()} is another one by now: Twilio's amounts, the units or the rule changed. Look at it below, then close it.");
        }

        var closed = ClosedMonth.Of(onboarding, preview, actor, now);
        var entry = ActivityEntry.Of(actor, ActivityKind.Changed, now, $"Closed the cost split of {month.InWords()}") with
        {
            OnboardingId = onboarding,
            After = closed.TotalsInWords(),
            IsMoney = true,
        };
        return await months.AddAsync(closed, entry, cancellationToken)
            ? Outcome.Done
            : Outcome.Conflict($"{month.InWords()} was closed by somebody else just now. Look at it before you go on.");
    }
}
