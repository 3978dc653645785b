using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class BrandIsApprovedTests
{
    [Theory]
    [InlineData("APPROVED", "approved", Verdict.Passed)]
    [InlineData("approved", "approved", Verdict.Passed)]
    [InlineData("PENDING", "pending", Verdict.Waiting)]
    [InlineData("IN_REVIEW", "in review", Verdict.Waiting)]
    [InlineData("FAILED", "turned down (FAILED)", Verdict.NotPassed)]
    [InlineData("SUSPENDED", "suspended", Verdict.NotPassed)]
    [InlineData("DELETION_PENDING", "being deleted (DELETION_PENDING)", Verdict.PassedWithWarning)]
    [InlineData("DELETION_FAILED", "deletion failed", Verdict.PassedWithWarning)]
    [InlineData("VETTING", "VETTING", Verdict.Waiting)]
    [InlineData(null, "not set", Verdict.Waiting)]
    public void The_status_decides(string? status, string words, Verdict verdict)
    {
        var finding = Judge(Some.Brand() with { Status = status });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(new Seen($"Brand {Some.Brand().Sid}", words), finding.Seen);
        Assert.Equal(status == "SUSPENDED", finding.IsFinal);
        Assert.Equal(status is "PENDING" or "IN_REVIEW", finding.WaitingOn == "a carrier");
    }

    [Theory]
    [InlineData("VERIFIED", "verified", "STANDARD", Verdict.Passed)]
    [InlineData("VETTED_VERIFIED", "verified by vetting", "STANDARD", Verdict.Passed)]
    [InlineData(null, "not set", "STANDARD", Verdict.Passed)]
    [InlineData("SELF_DECLARED", "self-declared", "SOLE_PROPRIETOR", Verdict.Passed)]
    [InlineData("SELF_DECLARED", "self-declared", "STANDARD", Verdict.PassedWithWarning)]
    [InlineData("UNVERIFIED", "not verified", "STANDARD", Verdict.NotPassed)]
    [InlineData("GUESSED", "GUESSED", "STANDARD", Verdict.Waiting)]
    public void An_approved_brand_is_as_good_as_its_identity(string? identity, string words, string type, Verdict verdict)
    {
        var finding = Judge(Some.Brand(identity: identity) with { BrandType = type });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(new Seen("Identity", words), finding.Seen);
        Assert.Equal(identity == "UNVERIFIED", finding.Summary.Contains("30991", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, Verdict.Passed)]
    [InlineData(50, Verdict.Passed)]
    [InlineData(49, Verdict.PassedWithWarning)]
    public void A_low_score_is_warned(int? score, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Some.Brand() with { BrandScore = score }).Verdict);

    [Theory]
    [InlineData("SUCCESS", Verdict.Passed)]
    [InlineData("success", Verdict.Passed)]
    [InlineData("PENDING", Verdict.Waiting)]
    [InlineData("IN_PROGRESS", Verdict.Waiting)]
    [InlineData("FAILED", Verdict.NotPassed)]
    [InlineData("LOST", Verdict.Waiting)]
    [InlineData(null, Verdict.Waiting)]
    public void An_approved_brand_is_as_good_as_its_vetting(string? status, Verdict verdict)
    {
        var finding = Judge(Some.Brand() with { Vettings = [Some.Vetting(status)] });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(status is "PENDING" or "IN_PROGRESS", finding.WaitingOn == "the vetting provider");
        Assert.Equal(verdict is Verdict.NotPassed, finding.Fixes.Count > 0);
    }

    [Fact]
    public void Of_each_provider_the_newest_vetting_counts()
    {
        var again = Some.Brand() with { Vettings = [Some.Vetting("SUCCESS", 2), Some.Vetting("FAILED", 1)] };
        var other = Some.Brand() with { Vettings = [Some.Vetting("SUCCESS", 2), Some.Vetting("FAILED", 1, "campaign-verify")] };

        Assert.Equal(Verdict.Passed, Judge(again).Verdict);
        Assert.Equal(Verdict.NotPassed, Judge(other).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Brand() with { Vettings = null }).Verdict);
    }

    [Theory]
    [InlineData("twilio-approved", Verdict.Passed)]
    [InlineData("in-review", Verdict.Waiting)]
    [InlineData("draft", Verdict.NothingYet)]
    [InlineData("twilio-rejected", Verdict.NotPassed)]
    public void It_stands_on_its_A2P_profile(string status, Verdict verdict)
    {
        var brand = Some.Brand() with { A2pProfileBundleSid = Some.Sid("BU", 300) };
        var profile = Some.Profile(status) with { Sid = Some.Sid("BU", 300) };

        var finding = Ask.For<BrandIsApproved>(Some.Snapshot() with { Brands = [brand], TrustProducts = [profile] });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(finding.Seen, line => line.Name == $"A2P profile {profile.Sid}");
    }

    [Fact]
    public void An_A2P_profile_that_is_gone_is_a_fault_and_one_that_was_not_read_is_none()
    {
        var brand = Some.Brand() with { A2pProfileBundleSid = Some.Sid("BU", 300) };

        Assert.Equal(Verdict.NotPassed, Ask.For<BrandIsApproved>(Some.Snapshot() with { Brands = [brand], TrustProducts = [] }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<BrandIsApproved>(Some.Unread(SnapshotPart.TrustProducts) with { Brands = [brand] }).Verdict);
    }

    [Fact]
    public void A_mock_brand_does_not_pass_although_it_is_approved()
    {
        var finding = Judge(Some.Brand() with { Mock = true });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains(new Seen("Test brand (mock)", "yes"), finding.Seen);
    }

    [Fact]
    public void A_failed_brand_names_what_to_correct()
    {
        var finding = Judge(Some.Brand("FAILED") with
        {
            Errors = [new RegistrationError("30795", "The tax number is not known.", ["EIN"], null)],
        });

        Assert.Equal("Correct EIN: The tax number is not known (30795).", finding.Fixes[0]);
    }

    [Fact]
    public void Without_a_brand_there_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<BrandIsApproved>(Some.Snapshot() with { Brands = [] }).Verdict);

    [Fact]
    public void Unread_brands_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<BrandIsApproved>(Some.Unread(SnapshotPart.Brands)).Verdict);

    private static Finding Judge(Brand brand) => Ask.For<BrandIsApproved>(Some.Snapshot() with { Brands = [brand] });
}
