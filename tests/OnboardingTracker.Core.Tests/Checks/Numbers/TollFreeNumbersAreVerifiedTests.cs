using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class TollFreeNumbersAreVerifiedTests
{
    private static readonly PhoneNumber Number = Some.TollFree();

    [Theory]
    [InlineData("TWILIO_APPROVED", "approved by Twilio", Verdict.Passed)]
    [InlineData("twilio_approved", "approved by Twilio", Verdict.Passed)]
    [InlineData("PENDING_REVIEW", "waiting for review", Verdict.Waiting)]
    [InlineData("IN_REVIEW", "in review", Verdict.Waiting)]
    [InlineData("TWILIO_REJECTED", "rejected by Twilio", Verdict.NotPassed)]
    [InlineData("ON_HOLD", "ON_HOLD", Verdict.Waiting)]
    [InlineData(null, "not set", Verdict.Waiting)]
    public void The_status_decides(string? status, string words, Verdict verdict)
    {
        var finding = Judge(Some.Verification(Number) with { Status = status });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(new Seen($"+1•••0103 ({Number.Sid}): verification", words), Assert.Single(finding.Seen));
    }

    [Fact]
    public void A_review_waits_on_twilio_since_its_last_change()
    {
        var finding = Judge(Some.Verification(Number, "IN_REVIEW"));

        Assert.Equal("Twilio", finding.WaitingOn);
        Assert.Equal(Some.Noon.AddDays(-7), finding.Since);
    }

    [Fact]
    public void A_rejection_names_each_reason_and_the_last_day_to_send_it_in_again()
    {
        var finding = Judge(Rejected(editAllowed: true));

        Assert.False(finding.IsFinal);
        Assert.Equal("Correct use_case_summary: The use case is not clear (30486).", finding.Fixes[0]);
        Assert.Contains("send it in again by 30 Nov 2026", finding.Fixes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_last_day_a_new_verification_is_needed() =>
        Assert.Contains(
            "Hand in a new verification",
            Judge(Rejected(editAllowed: true) with { EditExpiration = Some.Noon.AddDays(-1) }).Fixes[1],
            StringComparison.Ordinal);

    [Fact]
    public void A_rejection_that_cannot_be_edited_is_final() => Assert.True(Judge(Rejected(editAllowed: false)).IsFinal);

    [Fact]
    public void A_number_without_a_verification_does_not_pass()
    {
        var other = Some.Verification(Number) with { PhoneNumberSid = Some.Sid("PN", 99) };

        var finding = Judge(other);

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("30032", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_verification_of_a_number_counts()
    {
        var old = Some.Verification(Number, "TWILIO_REJECTED") with { DateUpdated = Some.Noon.AddDays(-20) };

        Assert.Equal(Verdict.Passed, Judge(old, Some.Verification(Number)).Verdict);
        Assert.Equal(Verdict.NotPassed, Judge(Some.Verification(Number), old with { DateUpdated = Some.Noon }).Verdict);
    }

    [Fact]
    public void Toll_free_numbers_of_other_countries_need_none()
    {
        var german = Some.Number(5, "+498001234567", "DE", PhoneNumberKind.TollFree);

        var finding = Ask.For<TollFreeNumbersAreVerified>(Some.Snapshot() with { PhoneNumbers = [german], TollfreeVerifications = [] });

        Assert.Equal(Verdict.DoesNotApply, finding.Verdict);
    }

    [Fact]
    public void Without_a_toll_free_number_it_depends_on_the_plan()
    {
        var account = Some.Snapshot() with { PhoneNumbers = [Some.UsLocal()], TollfreeVerifications = [] };

        Assert.Equal(Verdict.DoesNotApply, Ask.For<TollFreeNumbersAreVerified>(account).Verdict);
        Assert.Equal(
            Verdict.NothingYet,
            Ask.For<TollFreeNumbersAreVerified>(account, Profile.Unknown with { SenderTypes = [SenderType.TollFree] }).Verdict);
    }

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        var unread = Some.Unread(SnapshotPart.TollfreeVerifications);

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<TollFreeNumbersAreVerified>(Some.Unread(SnapshotPart.PhoneNumbers)).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<TollFreeNumbersAreVerified>(unread with { PhoneNumbers = [Number] }).Verdict);
        Assert.Equal(Verdict.DoesNotApply, Ask.For<TollFreeNumbersAreVerified>(unread with { PhoneNumbers = [] }).Verdict);
    }

    private static TollfreeVerification Rejected(bool editAllowed) => Some.Verification(Number, "TWILIO_REJECTED") with
    {
        EditAllowed = editAllowed,
        EditExpiration = Some.Noon.AddDays(7),
        Reasons = [new RegistrationError("30486", "The use case is not clear.", ["use_case_summary"], null)],
    };

    private static Finding Judge(params TollfreeVerification[] verifications) =>
        Ask.For<TollFreeNumbersAreVerified>(Some.Snapshot() with { PhoneNumbers = [Number], TollfreeVerifications = verifications });
}
