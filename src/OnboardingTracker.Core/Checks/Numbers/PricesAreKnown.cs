using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Twilio names a price for messages to every planned country; a country without one it does not serve.</summary>
public sealed class PricesAreKnown : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "prices-are-known",
        "Twilio names a price for messages to every planned country",
        [SnapshotPart.MessagingPrices],
        [
            "outbound_sms_prices of the country: passed; the lowest and the highest price are shown",
            "the country is known, without a price: waiting",
            "404: not passed; Twilio does not serve the country",
            "no countries in the profile: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => profile.Countries is { Count: > 0 } countries
        ? countries.Select(country => Judge(country, account))
        : [Definition.NothingYet("The profile names no countries yet. Choose them in the profile.")];

    private Finding Judge(string country, AccountSnapshot account)
    {
        var name = CountryInSentence.Of(country);
        var price = account.MessagingPrices?.FirstOrDefault(one => string.Equals(one.Country, country, StringComparison.OrdinalIgnoreCase));
        return price switch
        {
            null => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingPrices)),
            { IsServed: false } => Definition.NotPassed(
                $"Twilio names no price for {name}: it does not send there.",
                [$"Take {name} out of the plan, or ask Twilio Support at help.twilio.com how to reach it."],
                new Seen(Countries.CountryNames.Of(country), "no price")),
            { Cheapest: { } cheapest, Dearest: { } dearest } => Definition.Passed(
                $"The price of a message to {name} is known.",
                new Seen($"A message to {name}", $"{Amount(cheapest)}{(dearest > cheapest ? $" to {Amount(dearest)}" : "")} {price.Currency ?? ""}".TrimEnd())),
            _ => Definition.UnknownValue($"The price list of {name}", null, new Seen($"A message to {name}", "no price")),
        };
    }

    private static string Amount(decimal amount) => amount.ToString("0.0###", System.Globalization.CultureInfo.InvariantCulture);
}
