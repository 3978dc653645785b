using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The brand that sends to the US from local numbers is registered, approved and identified.</summary>
public sealed class BrandIsApproved : ICheck
{
    /// <summary>Trust scores 1 to 49 are the lowest of Twilio's three throughput classes.</summary>
    private const int LowScoreBelow = 50;

    public CheckDefinition Definition { get; } = new(
        "brand-is-approved",
        "The A2P brand is approved and its identity verified",
        [SnapshotPart.Brands],
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
                var brands => brands.Select(Judge),
            };

    /// <summary>The same rule for one brand, which the campaigns on it need too.</summary>
    internal Finding Judge(Brand brand)
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

    private static bool IsSoleProprietor(Brand brand) =>
        string.Equals(brand.BrandType, "SOLE_PROPRIETOR", StringComparison.OrdinalIgnoreCase);
}
