using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>A programme that plans alphanumeric senders has one in a Messaging Service, for every planned country that takes them.</summary>
public sealed class AlphanumericSendersExist : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "alphanumeric-senders-exist",
        "Every planned country has an alphanumeric sender",
        [SnapshotPart.MessagingServices, SnapshotPart.AlphaSenders, SnapshotPart.DestinationAlphaSenders],
        [
            "1 or more alpha_sender without iso_country_code, which works across countries: passed",
            "else an alpha_sender with the iso_country_code of every planned country: passed; of a planned country none: not passed",
            "the United States, Puerto Rico and Canada take no alphanumeric senders: not asked for",
            "none: nothing yet",
            "alphanumeric senders not planned: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.SenderTypes is not null && !profile.Plans(SenderType.Alphanumeric))
        {
            return [Definition.DoesNotApply("The planned sender types leave out alphanumeric senders.")];
        }

        var senders = AlphanumericSenders.Of(account);
        Seen[] seen = [.. senders.Names.Select(name => new Seen("Alphanumeric sender", name))];
        var without = (profile.Countries ?? []).Where(country => TakesThem(country) && !senders.Countries.Contains(country)).ToList();
        var finding = senders switch
        {
            { Names.Count: > 0 } when senders.HasDefault || without.Count == 0 => Definition.Passed(
                $"The Messaging Services have {senders.Names.Count} alphanumeric senders: {string.Join(", ", senders.Names)}.", seen),
            { Names.Count: > 0, Unread: null } => Definition.NotPassed(
                $"Alphanumeric senders serve only some countries, and {Listed(without)} {(without.Count == 1 ? "is" : "are")} not among them.",
                [
                    $"Add an alphanumeric sender for {Listed(without)}, or one that works across countries: {InConsole.Services} › the service › Sender pool.",
                ],
                [.. seen, .. without.Select(country => new Seen(CountryNames.Of(country), "no alphanumeric sender"))]),
            { Unread: { } part } => Definition.CouldNotCheck(account.FailureOf(part)),
            _ => Definition.NothingYet("No Messaging Service has an alphanumeric sender yet."),
        };
        return [finding];
    }

    // Twilio's guidelines for these countries: alphanumeric senders are not supported.
    private static bool TakesThem(string country) => !NorthAmerica.Includes(country);

    private static string Listed(IEnumerable<string> countries) => string.Join(", ", countries.Select(CountryInSentence.Of));
}
