using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class BrandIsApprovedTests
{
    [Theory]
    [InlineData("APPROVED", Verdict.Passed)]
    [InlineData("approved", Verdict.Passed)]
    [InlineData("PENDING", Verdict.Waiting)]
    [InlineData("IN_REVIEW", Verdict.Waiting)]
    [InlineData("FAILED", Verdict.NotPassed)]
    [InlineData("SUSPENDED", Verdict.NotPassed)]
    [InlineData("DELETION_PENDING", Verdict.PassedWithWarning)]
    [InlineData("DELETION_FAILED", Verdict.PassedWithWarning)]
    [InlineData("VETTING", Verdict.Waiting)]
    [InlineData(null, Verdict.Waiting)]
    public void The_status_decides(string? status, Verdict verdict)
    {
        var finding = Judge(Some.Brand() with { Status = status });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(new Seen($"Brand {Some.Brand().Sid}", status ?? "null"), finding.Seen);
        Assert.Equal(status == "SUSPENDED", finding.IsFinal);
        Assert.Equal(status is "PENDING" or "IN_REVIEW", finding.WaitingOn == "a carrier");
    }

    [Theory]
    [InlineData("VERIFIED", "STANDARD", Verdict.Passed)]
    [InlineData("VETTED_VERIFIED", "STANDARD", Verdict.Passed)]
    [InlineData(null, "STANDARD", Verdict.Passed)]
    [InlineData("SELF_DECLARED", "SOLE_PROPRIETOR", Verdict.Passed)]
    [InlineData("SELF_DECLARED", "STANDARD", Verdict.PassedWithWarning)]
    [InlineData("UNVERIFIED", "STANDARD", Verdict.NotPassed)]
    [InlineData("GUESSED", "STANDARD", Verdict.Waiting)]
    public void An_approved_brand_is_as_good_as_its_identity(string? identity, string type, Verdict verdict)
    {
        var finding = Judge(Some.Brand(identity: identity) with { BrandType = type });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Contains(new Seen("identity_status", identity ?? "null"), finding.Seen);
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
        Assert.Contains(new Seen("mock", "true"), finding.Seen);
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
