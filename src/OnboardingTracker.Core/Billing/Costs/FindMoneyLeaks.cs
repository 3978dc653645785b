using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Deliveries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Reads numbers, their use and price, and the messages of a month, and finds what is paid for nothing. Nothing of it is kept.</summary>
public sealed class FindMoneyLeaks(LookAtMoney look, ITwilioBilling twilio, ErrorMeanings errors, TimeProvider clock)
{
    /// <param name="month">Any day of the month whose messages are read; the use of numbers is always that of the last 30 days.</param>
    public Task<MoneyLook<LeakReading>> RunAsync(Onboarding onboarding, DateOnly month, CancellationToken cancellationToken)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return look.RunAsync(onboarding, $"leaks/{first:yyyy-MM}", (credentials, stop) => ReadAsync(credentials, first, stop), cancellationToken);
    }

    private async Task<LeakReading> ReadAsync(TwilioCredentials credentials, DateOnly month, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var uses = await twilio.ReadNumbersWithLastUseAsync(credentials, credentials.AccountSid, cancellationToken);
        var countries = (uses.Value?.Numbers ?? []).Where(number => number.IsUsed is false).Select(number => number.Country).OfType<string>();
        var prices = await ReadNumberPrices.AllAsync(
            twilio, credentials, countries.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), cancellationToken);
        var messages = await twilio.ReadMessageCostsAsync(credentials, credentials.AccountSid, month, cancellationToken);
        return LeakReading.Of(uses, prices, messages, month, today, errors);
    }
}
