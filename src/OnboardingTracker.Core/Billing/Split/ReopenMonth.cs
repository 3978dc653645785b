using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Opens a closed month again, with a reason; what it was closed with stays in the activity as its totals only.</summary>
public sealed class ReopenMonth(IClosedMonthStore months, TimeProvider clock)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReasonLength = 2000;

    /// <returns>Refused without a reason, and when the month is not closed.</returns>
    public async Task<Outcome> RunAsync(OnboardingId onboarding, BillingMonth month, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        if (OneLineText.Clean(reason) is not { } why)
        {
            return Outcome.Refuse($"Enter a reason for reopening {month.InWords()}.");
        }

        if (LongText.Fault("reason", why, MaxReasonLength) is { } fault)
        {
            return Outcome.Refuse(fault);
        }

        if (await months.FindAsync(onboarding, month, cancellationToken) is not { } closed)
        {
            return NotClosed(month);
        }

        var entry = ActivityEntry.Of(actor, ActivityKind.Changed, clock.GetUtcNow(), $"Reopened the cost split of {month.InWords()}", why) with
        {
            OnboardingId = onboarding,
            Before = closed.TotalsInWords(),
            IsMoney = true,
        };
        return await months.RemoveAsync(onboarding, month, entry, cancellationToken) ? Outcome.Done : NotClosed(month);
    }

    private static Outcome NotClosed(BillingMonth month) => Outcome.Refuse($"{month.InWords()} is not closed.");
}
