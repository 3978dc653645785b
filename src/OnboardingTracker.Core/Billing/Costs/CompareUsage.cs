using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Reads what Twilio charged in a month and holds it against the plan. Nothing of it is kept.</summary>
public sealed class CompareUsage(LookAtMoney look, ITwilioBilling twilio, TimeProvider clock)
{
    /// <param name="planned">The month of the plan; a day of it must be over.</param>
    public Task<MoneyLook<MoneyReading<UsageComparison>>> RunAsync(Onboarding onboarding, CostMonth planned, CancellationToken cancellationToken)
    {
        // Twilio counts its days in GMT.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var last = planned.Month.AddMonths(1).AddDays(-1);
        return look.RunAsync(onboarding, $"usage/{planned.Month:yyyy-MM}", async (credentials, stop) =>
        {
            var read = await twilio.ReadUsageAsync(credentials, credentials.AccountSid, planned.Month, last < today ? last : today.AddDays(-1), byDay: true, stop);
            return read.IsRead
                ? MoneyReading.Of(UsageComparison.OfRecords(planned, read.Value, today), read.ReadAt)
                : MoneyReading.Failed<UsageComparison>(read.Failure, read.ReadAt);
        }, cancellationToken);
    }
}
