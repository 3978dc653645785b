using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The brand that sends to the US from local numbers is registered, approved and identified, and so is what it stands on.</summary>
public sealed class BrandIsApproved : ICheck
{
    /// <summary>Trust scores 1 to 49 are the lowest of Twilio's three throughput classes.</summary>
    private const int LowScoreBelow = 50;

    public CheckDefinition Definition { get; } = new(
        "brand-is-approved",
        "The A2P brand is approved and its identity verified",
        [SnapshotPart.Brands, SnapshotPart.BrandVettings, SnapshotPart.TrustProducts],
        [
            "status APPROVED: passed, as far as identity_status agrees",
            "status PENDING, IN_REVIEW: waiting on a carrier",
            "status FAILED: not passed",
            "status SUSPENDED: not passed for good",
            "status DELETION_PENDING, DELETION_FAILED: passed with a warning",
            "any other status: waiting",
            "identity_status VERIFIED, VETTED_VERIFIED, or none told: passed",
            "identity_status SELF_DECLARED: passed with brand_type SOLE_PROPRIETOR, else passed with a warning",
            "identity_status UNVERIFIED: not passed; campaigns end with error 30991",
            "mock true: not passed",
            $"brand_score below {LowScoreBelow}: passed with a warning",
            "newest vetting_status of each vetting_provider SUCCESS, or no vetting: passed",
            "vetting_status PENDING, IN_PROGRESS: waiting on the vetting provider; FAILED: not passed; any other: waiting",
            "A2P profile of the brand (a2p_profile_bundle_sid) twilio-approved, or none named: passed",
            "A2P profile twilio-rejected, or not in this account: not passed; in review: waiting on Twilio; a draft: nothing yet",
            "no brand: nothing yet",
            "not sending to the US, or not from US local numbers: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) =>
        A2p10DlcApplies.UnlessBecause(profile) is { } because
            ? [Definition.DoesNotApply(because)]
            : account.Brands switch
            {
                null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Brands))],
                [] => [Definition.NothingYet("The account has no A2P brand yet.")],
                var brands => brands.Select(brand => Judge(brand, account)),
            };

    /// <summary>The same rule for one brand, which the campaigns on it need too.</summary>
    internal Finding Judge(Brand brand, AccountSnapshot account)
    {
        Finding[] all = [JudgeItself(brand), .. JudgeVettings(brand, account), .. JudgeA2pProfile(brand, account)];
        return all.MaxBy(finding => (FindingMerge.Weight(finding.Verdict), finding.IsFinal))! with { Seen = [.. all.SelectMany(finding => finding.Seen)] };
    }

    private Finding JudgeItself(Brand brand)
    {
        var seen = new Seen($"Brand {brand.Sid}", TwilioWords.Of(brand.Status));
        if (brand.Mock is true)
        {
            return Definition.NotPassed(
                $"The brand {brand.Sid} is a mock brand for tests. Carriers do not know it.",
                [$"Register the real brand: {InConsole.Brands}."],
                seen,
                new Seen("Test brand (mock)", "yes"));
        }

        return brand.Status?.ToUpperInvariant() switch
        {
            "APPROVED" => JudgeIdentity(brand, seen),
            "PENDING" or "IN_REVIEW" =>
                Definition.Waiting("The A2P brand is in review at the carriers.", on: "a carrier", brand.DateUpdated, seen),
            "FAILED" => Definition.NotPassed(
                "The A2P brand was turned down.",
                Corrections.Of(brand.Errors, $"Edit the brand {brand.Sid} and submit it again: {InConsole.Brands}."),
                seen),
            "SUSPENDED" => Definition.Final(
                "The A2P brand is suspended. US carriers block its messages.",
                Corrections.Of(brand.Errors, $"Ask Twilio Support why the brand {brand.Sid} is suspended."),
                seen),
            "DELETION_PENDING" or "DELETION_FAILED" => Definition.Warned(
                "The A2P brand is being deleted.",
                $"If the brand {brand.Sid} is still needed, ask Twilio Support to stop the deletion.",
                seen),
            _ => Definition.UnknownValue("The A2P brand", brand.Status, seen),
        };
    }

    private Finding JudgeIdentity(Brand brand, Seen status)
    {
        var seen = new[] { status, new Seen("Identity", TwilioWords.Of(brand.IdentityStatus)) };
        return brand.IdentityStatus?.ToUpperInvariant() switch
        {
            null or "VERIFIED" or "VETTED_VERIFIED" => JudgeScore(brand, seen),
            "SELF_DECLARED" when IsSoleProprietor(brand) => JudgeScore(brand, seen),
            "SELF_DECLARED" => Definition.Warned(
                "The A2P brand is approved, and its identity is only self-declared.",
                $"Complete the brand's identity data so that it can be verified: {InConsole.Brands}.",
                seen),
            "UNVERIFIED" => Definition.NotPassed(
                "The identity of the A2P brand is not verified. Its campaigns end with error 30991.",
                [
                    "Compare legal name, tax number and address with the official register.",
                    $"Correct them and submit the brand {brand.Sid} again: {InConsole.Brands}.",
                ],
                seen),
            _ => Definition.UnknownValue("The identity of the A2P brand", brand.IdentityStatus, seen),
        };
    }

    private Finding JudgeScore(Brand brand, Seen[] seen) => brand.BrandScore < LowScoreBelow
        ? Definition.Warned(
            $"The A2P brand is approved with a low score of {brand.BrandScore}: carriers give it the lowest throughput.",
            $"Check that the lowest throughput is enough, or ask for a secondary vetting: {InConsole.Brands}.",
            [.. seen, new Seen("Trust score", $"{brand.BrandScore}")])
        : Definition.Passed("The A2P brand is approved.", seen);

    private IEnumerable<Finding> JudgeVettings(Brand brand, AccountSnapshot account) => brand.Vettings is not { } vettings
        ? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.BrandVettings))]
        : vettings
            .GroupBy(vetting => vetting.Provider, StringComparer.OrdinalIgnoreCase)
            .Select(tries => Judge(tries.MaxBy(vetting => vetting.DateUpdated ?? DateTimeOffset.MinValue)!));

    private Finding Judge(BrandVetting vetting)
    {
        var who = vetting.Provider ?? "its provider";
        var seen = new Seen($"Vetting {vetting.Sid} by {who}", TwilioWords.Of(vetting.Status));
        return vetting.Status?.ToUpperInvariant() switch
        {
            "SUCCESS" => Definition.Passed($"The vetting of the A2P brand by {who} succeeded.", seen),
            "PENDING" or "IN_PROGRESS" => Definition.Waiting(
                $"The vetting of the A2P brand by {who} is under way.", on: "the vetting provider", vetting.DateUpdated, seen),
            "FAILED" => Definition.NotPassed(
                $"The vetting of the A2P brand by {who} failed.",
                [$"Correct the brand's data by what the provider wrote to you, and ask for the vetting again: {InConsole.Brands}."],
                seen),
            _ => Definition.UnknownValue($"The vetting of the A2P brand by {who}", vetting.Status, seen),
        };
    }

    private IEnumerable<Finding> JudgeA2pProfile(Brand brand, AccountSnapshot account) => (brand.A2pProfileBundleSid, account.TrustProducts) switch
    {
        (null, _) => [],
        (_, null) => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.TrustProducts))],
        ({ } sid, var products) => [products.FirstOrDefault(product => string.Equals(product.Sid, sid, StringComparison.Ordinal)) is { } product
            ? ProfileApproval.ByStatus(Definition, account, product, "A2P profile of the brand", "The brand stands on it.", "A2P profile")
            : Definition.NotPassed(
                "The A2P profile of the brand is not in this account.",
                [$"Look which A2P profile the brand {brand.Sid} stands on, and register it with an approved one: {InConsole.Brands}."],
                new Seen($"A2P profile {sid}", "not in this account"))],
    };

    private static bool IsSoleProprietor(Brand brand) =>
        string.Equals(brand.BrandType, "SOLE_PROPRIETOR", StringComparison.OrdinalIgnoreCase);
}
