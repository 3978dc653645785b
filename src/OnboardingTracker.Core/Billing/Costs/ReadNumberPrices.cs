using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>
/// Reads what the numbers of the plan cost in Twilio's price list and keeps it beside the prices of messages, with the day. A check does not read it: it proves no
/// step, and would cost a request for each country and look.
/// </summary>
public sealed class ReadNumberPrices(LookAtMoney look, ITwilioBilling twilio, EditOnboarding edit, TimeProvider clock)
{
    /// <summary>The countries of the plan's numbers, as far as they are known.</summary>
    public static IReadOnlyList<string> CountriesOf(Profile profile, DateOnly today) =>
        [.. CostPlan.Of(profile, today).Numbers.Select(numbers => numbers.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Of a country that could not be read the prices from before stay.</summary>
    public async Task<MoneyLook<NumberPriceReading>> RunAsync(Onboarding onboarding, Actor actor, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var countries = CountriesOf(onboarding.Profile, today);
        if (countries.Count == 0)
        {
            return new MoneyLook<NumberPriceReading>(CloserLookDecision.NotOffered);
        }

        return await look.RunAsync(onboarding, "number-prices", async (credentials, stop) =>
        {
            var prices = await AllAsync(twilio, credentials, countries, stop);
            var read = prices.Values.Select(reading => reading.Value).OfType<NumberPrices>().ToList();
            var saved = read.Count == 0
                ? null
                : await edit.RunAsync(onboarding.Key, current => current.KeepNumberPrices(read, today, actor, clock.GetUtcNow()), stop);
            return new NumberPriceReading(prices, saved);
        }, cancellationToken);
    }

    /// <summary>One after the other: each waits for the account's turn anyway.</summary>
    internal static async Task<IReadOnlyDictionary<string, MoneyReading<NumberPrices>>> AllAsync(
        ITwilioBilling twilio, TwilioCredentials credentials, IEnumerable<string> countries, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, MoneyReading<NumberPrices>>(StringComparer.Ordinal);
        foreach (var country in countries)
        {
            read[country] = await twilio.ReadNumberPricesAsync(credentials, country, cancellationToken);
        }

        return read;
    }
}

/// <summary>Prices of numbers that were read.</summary>
/// <param name="Prices">By country, each read or with the reason why it was not.</param>
/// <param name="Saved">What became of keeping them; null when none could be read, or the onboarding is gone.</param>
public sealed record NumberPriceReading(IReadOnlyDictionary<string, MoneyReading<NumberPrices>> Prices, Outcome? Saved)
{
    /// <summary>The countries whose prices were read; also those that Twilio sells no numbers of.</summary>
    public IReadOnlyList<string> Read => [.. Prices.Where(country => country.Value.IsRead).Select(country => country.Key)];

    /// <summary>Why others were not, each reason once.</summary>
    public IReadOnlyList<string> Problems => [.. Prices.Values.Select(reading => reading.Failure?.Sentence).OfType<string>().Distinct(StringComparer.Ordinal)];
}
