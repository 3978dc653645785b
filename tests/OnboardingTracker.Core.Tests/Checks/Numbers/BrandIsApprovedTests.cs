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
