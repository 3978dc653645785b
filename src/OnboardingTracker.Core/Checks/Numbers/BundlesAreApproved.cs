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
        [SnapshotPart.Bundles, SnapshotPart.BundleEvaluations, SnapshotPart.PhoneNumbers, SnapshotPart.Regulations],
        [
            "status twilio-approved: passed",
            "status provisionally-approved: passed with a warning",
            "status pending-review, in-review: waiting on Twilio",
            "status draft: nothing yet, begun",
            "status twilio-rejected: not passed",
            "any other status: waiting",
            "not approved, and the newest evaluation noncompliant: not passed, with what the bundle lacks",
            "newest evaluation compliant, or none made: the status decides; evaluations not read: could not check",
            ValidUntil.Rule,
            "bundle_sid of a number of a planned country that no bundle of the account has: not passed",
            "rules (regulations) of a planned country for a kind of number that is planned, and no bundle of that country: nothing yet",
            "rules not read, and a planned country without a bundle: could not check",
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

        List<Finding> judged =
        [
            .. bundles.Where(bundle => IsPlanned(bundle, profile)).Select(bundle => Judge(bundle, account)),
            .. account.PhoneNumbers?
                .Where(number => PlannedCountry.MayBe(number.Country, profile) && Paperwork.NamesABundleThatIsGone(number, bundles))
                .Select(Gone)
                ?? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers))],
            .. BundleNeed.ByRules(Definition, account, profile, bundles),
        ];
        if (judged.Count == 0)
        {
            judged.Add(BundleNeed.WithoutBundle(Definition, account, profile));
        }

        var others = bundles.Where(bundle => !IsPlanned(bundle, profile)).Select(StatusOf);
        return [judged[0] with { Seen = [.. judged[0].Seen, .. others] }, .. judged.Skip(1)];
    }

    private Finding Judge(Bundle bundle, AccountSnapshot account) =>
        EvaluationFaults.Unread(Definition, account, SnapshotPart.BundleEvaluations, bundle.Status, bundle.Evaluations) ?? ByStatus(bundle, account);

    private Finding ByStatus(Bundle bundle, AccountSnapshot account)
    {
        var what = $"the bundle {NameOf(bundle)}";
        var seen = StatusOf(bundle);
        var renew = $"Update {what} and hand it in again before then: {InConsole.Bundles}.";
        var missing = EvaluationFaults.Of(bundle.Evaluations);
        return bundle.Status?.ToLowerInvariant() switch
        {
            "draft" or "pending-review" or "in-review" when missing.Count > 0 => Definition.NotPassed(
                $"{Capital.Of(what)} does not meet the rules of its country.",
                Corrections.Of(missing, $"Complete {what} ({bundle.Sid}) and submit it again: {InConsole.Bundles}."),
                [seen, EvaluationFaults.Show()]),
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
                    .. Corrections.Of(missing, "Correct the documents and submit the bundle again."),
                ],
                missing.Count > 0 ? [seen, EvaluationFaults.Show()] : [seen]),
            _ => Definition.UnknownValue(Capital.Of(what), bundle.Status, seen),
        };
    }

    private Finding Gone(PhoneNumber number) => Definition.NotPassed(
        $"{NumberName.Of(number)} names a regulatory bundle that is not in this account.",
        [$"Assign an approved bundle of this account to {NumberName.WithSid(number)}: {InConsole.ActiveNumbers}."],
        new Seen($"{NumberName.WithSid(number)}: bundle {number.BundleSid}", "not in this account"));

    private static bool IsPlanned(Bundle bundle, Profile profile) => PlannedCountry.MayBe(bundle.IsoCountry, profile);

    private static Seen StatusOf(Bundle bundle) =>
        new($"Bundle {NameOf(bundle)} ({(bundle.IsoCountry is { } country ? CountryNames.Of(country) : "no country")})", TwilioWords.Of(bundle.Status));

    private static string NameOf(Bundle bundle) => bundle.FriendlyName ?? bundle.Sid;
}
