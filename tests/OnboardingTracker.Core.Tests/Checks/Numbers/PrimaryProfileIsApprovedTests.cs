using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class PrimaryProfileIsApprovedTests
{
    [Theory]
    [InlineData("twilio-approved", "approved by Twilio", Verdict.Passed)]
    [InlineData("TWILIO-APPROVED", "approved by Twilio", Verdict.Passed)]
    [InlineData("pending-review", "waiting for review", Verdict.Waiting)]
    [InlineData("in-review", "in review", Verdict.Waiting)]
    [InlineData("draft", "draft, not handed in", Verdict.NothingYet)]
    [InlineData("twilio-rejected", "rejected by Twilio", Verdict.NotPassed)]
    [InlineData("archived", "archived", Verdict.Waiting)]
    [InlineData(null, "not set", Verdict.Waiting)]
    public void The_status_decides(string? status, string words, Verdict verdict)
    {
        var finding = Judge(Some.Profile() with { Status = status });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(new Seen($"Customer profile {Some.Profile().Sid}", words), Assert.Single(finding.Seen));
        Assert.Equal(status == "draft", finding.IsDraft);
        Assert.Equal(verdict is Verdict.Waiting, finding.WaitingOn == "Twilio");
    }

    [Fact]
    public void A_rejection_names_each_reason_and_the_error_to_expect()
    {
        var finding = Judge(Some.Profile("twilio-rejected") with
        {
            Errors = [new RegistrationError("18902", "The address does not match", [], null)],
        });

        Assert.Contains("21608", finding.Summary, StringComparison.Ordinal);
        Assert.Equal("Correct: The address does not match (18902).", finding.Fixes[0]);
        Assert.StartsWith("Submit the profile again", finding.Fixes[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft", "noncompliant", Verdict.NotPassed)]
    [InlineData("in-review", "noncompliant", Verdict.NotPassed)]
    [InlineData("in-review", "compliant", Verdict.Waiting)]
    [InlineData("twilio-approved", "noncompliant", Verdict.Passed)]
    public void A_profile_that_does_not_meet_its_policy_fails_before_the_review_does(string status, string evaluation, Verdict verdict)
    {
        var finding = Judge(Some.Profile(status) with { Evaluations = [Some.Evaluation(evaluation), Some.Evaluation("noncompliant", daysAgo: 9)] });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(
            verdict is Verdict.NotPassed, string.Concat(finding.Fixes).Contains("Correct Business Address: An address in the country is missing (22214).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1, Verdict.NotPassed)]
    [InlineData(10, Verdict.PassedWithWarning)]
    [InlineData(90, Verdict.Passed)]
    public void An_approval_is_watched_in_its_last_30_days(int days, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Some.Profile() with { ValidUntil = Some.Noon.AddDays(days) }).Verdict);

    [Fact]
    public void Profiles_of_another_policy_do_not_count()
    {
        var finding = Judge(Some.Profile() with { PolicySid = "RNdfbf3fae0e1107f8aded0e7cead80bf5" });

        Assert.Equal(Verdict.NothingYet, finding.Verdict);
        Assert.Contains("21608", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void It_counts_for_every_account_wherever_it_sends() =>
        Assert.Equal(
            Verdict.NothingYet,
            Ask.For<PrimaryProfileIsApproved>(
                Some.Snapshot() with { CustomerProfiles = [] },
                Profile.Unknown with { Countries = ["DE"] }).Verdict);

    [Fact]
    public void Unread_profiles_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<PrimaryProfileIsApproved>(Some.Unread(SnapshotPart.CustomerProfiles)).Verdict);

    private static Finding Judge(CustomerProfile profile) =>
        Ask.For<PrimaryProfileIsApproved>(Some.Snapshot() with { CustomerProfiles = [profile] });
}
