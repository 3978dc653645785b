using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>Nearly all messages of the last week arrived in each planned country, not only in the largest of them.</summary>
public sealed class EveryCountryIsReached : ICheck
{
    /// <summary>Our own line, in percent; the same as for all messages together.</summary>
    private const int Good = 95;

    public CheckDefinition Definition { get; } = new(
        "every-country-is-reached",
        "At least 95 percent of the messages to each planned country arrive",
        [SnapshotPart.Messages],
        [
            "delivered and read, of these and undelivered and failed, to a number of the planned country in the last 7 days: 95 % or more passed (our line)",
            "less than 95 %: passed with a warning",
            "a planned country to which no message ended: not judged",
            "no message that ended to any planned country, or no countries in the profile: does not apply yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.Countries is not { Count: > 0 } countries)
        {
            return [Definition.DoesNotApply("The profile names no countries yet.")];
        }

        if (account.Messages is not { } messages)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Messages))];
        }

        var judged = countries
            .Select(country => (Country: country, Sent: new SentMessages([.. messages.Where(message => IsTo(message, country))])))
            .Where(place => place.Sent.Ended > 0)
            .Select(place => Judge(place.Country, place.Sent))
            .ToList();
        return judged.Count > 0 ? judged : [Definition.DoesNotApply("No message of the last 7 days to a planned country has reached its end.")];
    }

    private Finding Judge(string country, SentMessages sent)
    {
        var rate = SentMessages.Percent(sent.Delivered, sent.Ended);
        Seen[] seen = [new($"Delivered to {CountryInSentence.Of(country)} in the last 7 days", rate), .. sent.CommonestErrors()];
        return sent.Delivered * 100 >= Good * sent.Ended
            ? Definition.Passed($"{rate} of the messages to {CountryInSentence.Of(country)} arrived.", seen)
            : Definition.Warned(
                $"Only {rate} of the messages to {CountryInSentence.Of(country)} arrived.",
                $"Look up the commonest error codes of {CountryNames.Of(country)} and mend their cause: {InConsole.MessageLogs}.",
                seen);
    }

    private static bool IsTo(Message message, string country) => string.Equals(message.ToCountry, country, StringComparison.OrdinalIgnoreCase);
}
