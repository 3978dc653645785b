using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The regulatory bundles of the planned countries are approved and stay so.</summary>
public sealed class BundlesAreApproved : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "bundles-are-approved",
        "Every regulatory bundle of a planned country is approved",
        [SnapshotPart.Bundles, SnapshotPart.PhoneNumbers],
        [
            "status twilio-approved: passed",
            "status provisionally-approved: passed with a warning",
            "status pending-review, in-review: waiting on Twilio",
            "status draft: nothing yet, begun",
            "status twilio-rejected: not passed",
            "any other status: waiting",
            ValidUntil.Rule,
            "bundles of countries that are not planned: shown, not judged",
            "no bundle, and a number asks for one: nothing yet",
            "no bundle, no number, and a country beyond the US and Canada may be planned: nothing yet",
            "no bundle otherwise: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Bundles is not { } bundles)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Bundles))];
        }

        var judged = bundles.Where(bundle => IsPlanned(bundle, profile)).Select(bundle => Judge(bundle, account)).ToList();
        if (judged.Count == 0)
        {
            judged.Add(WithoutBundle(account, profile));
        }

        var others = bundles.Where(bundle => !IsPlanned(bundle, profile)).Select(StatusOf);
        return [judged[0] with { Seen = [.. judged[0].Seen, .. others] }, .. judged.Skip(1)];
    }

    private Finding Judge(Bundle bundle, AccountSnapshot account)
    {
        var what = $"the bundle {NameOf(bundle)}";
        var seen = StatusOf(bundle);
        var renew = $"Update {what} and hand it in again before then: {InConsole.Bundles}.";
        return bundle.Status?.ToLowerInvariant() switch
        {
            "twilio-approved" => ValidUntil.Judge(Definition, account, what, bundle.ValidUntil, renew, seen)
                ?? Definition.Passed($"Twilio approved {what}.", seen),
            "provisionally-approved" when bundle.ValidUntil <= account.TakenAt =>
                ValidUntil.Judge(Definition, account, what, bundle.ValidUntil, renew, seen)!,
            "provisionally-approved" => Definition.Warned(
                $"Twilio approved {what} provisionally.",
                $"Look what is still missing and add it: {InConsole.Bundles}.",
                seen),
            "pending-review" or "in-review" => Definition.Waiting($"Twilio is reviewing {what}.", on: "Twilio", bundle.DateUpdated, seen),
            "draft" => Definition.Draft(
                $"{Capital.Of(what)} is a draft. Nobody has handed it in.",
                $"Complete {what} and submit it for review: {InConsole.Bundles}.",
                seen),
            "twilio-rejected" => Definition.NotPassed(
                $"Twilio rejected {what}.",
                [
                    $"Open {what} ({bundle.Sid}) and read the reasons: {InConsole.Bundles}.",
                    "Correct the documents and submit the bundle again.",
                ],
                seen),
            _ => Definition.UnknownValue(Capital.Of(what), bundle.Status, seen),
        };
    }

    private Finding WithoutBundle(AccountSnapshot account, Profile profile)
    {
        if (account.PhoneNumbers is not { } numbers)
        {
            return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers));
        }

        if (numbers.FirstOrDefault(Paperwork.IsMissing) is { } number)
        {
            return Definition.NothingYet(
                $"{NumberName.WithSid(number)} asks for an address or a bundle, and none is there yet.",
                Paperwork.Show(number));
        }

        var staysInNorthAmerica = profile.Countries?.All(country => UnitedStates.Includes(country) || country == "CA") ?? false;
        return numbers.Count == 0 && !staysInNorthAmerica
            ? Definition.NothingYet("No regulatory bundle is there yet. Most countries ask for one before a number can be bought.")
            : Definition.DoesNotApply("Twilio shows no regulatory bundle for the plan, and none of the numbers asks for one.");
    }

    private static bool IsPlanned(Bundle bundle, Profile profile) =>
        bundle.IsoCountry is null
        || profile.Countries is null
        || profile.Countries.Contains(bundle.IsoCountry, StringComparer.OrdinalIgnoreCase);

    private static Seen StatusOf(Bundle bundle) =>
        new($"Bundle {NameOf(bundle)} ({(bundle.IsoCountry is { } country ? CountryNames.Of(country) : "no country")})", TwilioWords.Of(bundle.Status));

    private static string NameOf(Bundle bundle) => bundle.FriendlyName ?? bundle.Sid;
}
