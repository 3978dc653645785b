using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Whether papers are missing or not called for, where the account has no regulatory bundle of the plan.</summary>
internal static class BundleNeed
{
    public static Finding WithoutBundle(CheckDefinition definition, AccountSnapshot account, Profile profile)
    {
        if (account.PhoneNumbers is not { } numbers)
        {
            return definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers));
        }

        if (numbers.FirstOrDefault(Paperwork.IsMissing) is { } number)
        {
            return definition.NothingYet(
                $"{NumberName.WithSid(number)} asks for an address or a bundle, and none is there yet.",
                Paperwork.Show(number));
        }

        return MayComeLater(numbers, profile)
            ? definition.NothingYet("No regulatory bundle is there yet. Most countries ask for one before a number can be bought.")
            : definition.DoesNotApply("Twilio shows no regulatory bundle for the plan, and none of the numbers asks for one.");
    }

    /// <summary>The planned countries whose rules ask for a bundle for a kind of number that is planned, and that have none yet.</summary>
    public static IEnumerable<Finding> ByRules(CheckDefinition definition, AccountSnapshot account, Profile profile, IReadOnlyList<Bundle> bundles)
    {
        // A bundle that does not tell its country may be of any.
        var told = bundles.Select(bundle => CountryOf(bundle, account.Regulations ?? [])).ToList();
        if (account.IsUnread(SnapshotPart.Regulations, account.Regulations))
        {
            return profile.Countries?.All(country => told.Contains(country, StringComparer.OrdinalIgnoreCase)) is false && RegulatedNumbers.AnyPlanned(profile)
                ? [definition.CouldNotCheck(account.FailureOf(SnapshotPart.Regulations))]
                : [];
        }

        return told.Contains(null)
            ? []
            : (profile.Countries ?? [])
                .Where(country => !told.Contains(country, StringComparer.OrdinalIgnoreCase))
                .Select(country => (
                    Country: country,
                    Kinds: (account.Regulations ?? [])
                        .Where(rules => RegulatedNumbers.ArePlanned(rules, country, profile))
                        .Select(rules => rules.NumberType!.ToLowerInvariant())
                        .Distinct(StringComparer.Ordinal)
                        .ToList()))
                .Where(need => need.Kinds.Count > 0)
                .Select(need => definition.NothingYet(
                    $"{Capital.Of(CountryInSentence.Of(need.Country))} asks for a regulatory bundle for {string.Join(" and ", need.Kinds)} numbers, and none is there yet.",
                    new Seen($"Rules of {CountryInSentence.Of(need.Country)}", string.Join(", ", need.Kinds))));
    }

    /// <summary>The country that a bundle names, or that of the rules it was made for; null when neither tells.</summary>
    private static string? CountryOf(Bundle bundle, IReadOnlyList<Regulation> rules) =>
        bundle.IsoCountry ?? rules.FirstOrDefault(one => bundle.RegulationSid is { } sid && one.Sid == sid)?.IsoCountry;

    /// <summary>Nothing is bought yet, and a country beyond the US and Canada may be planned.</summary>
    public static bool MayComeLater(IReadOnlyList<PhoneNumber> numbers, Profile profile) =>
        numbers.Count == 0 && !(profile.Countries?.All(NorthAmerica.Includes) ?? false);
}
