using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class NumbersCanSendSmsTests
{
    [Fact]
    public void Numbers_and_short_codes_that_can_send_pass()
    {
        var finding = Judge([Some.UsLocal()], [new ShortCode(Some.Sid("SC", 1), "12345", null, null)]);

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Contains(new Seen($"+1•••0101 ({Some.UsLocal().Sid}): SMS", "yes"), finding.Seen);
        Assert.Contains(new Seen("Short code", "12345"), finding.Seen);
    }

    [Fact]
    public void A_number_without_sms_does_not_pass()
    {
        var finding = Judge([Some.UsLocal() with { Sms = false }, Some.TollFree()]);

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Equal("+1•••0101 cannot send SMS.", finding.Summary);
        Assert.Contains(Some.UsLocal().Sid, Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_capability_that_is_not_told_is_waiting() =>
        Assert.Equal(Verdict.Waiting, Judge([Some.UsLocal() with { Sms = null }]).Verdict);

    [Theory]
    [InlineData("none", null, null, Verdict.Passed)]
    [InlineData(null, null, null, Verdict.Passed)]
    [InlineData("local", null, null, Verdict.NotPassed)]
    [InlineData("any", null, null, Verdict.NotPassed)]
    [InlineData("foreign", "AD1", null, Verdict.Passed)]
    [InlineData("local", null, "BU1", Verdict.Passed)]
    public void A_number_needs_the_papers_it_asks_for(string? required, string? address, string? bundle, Verdict verdict)
    {
        var finding = Judge([Some.UsLocal() with { AddressRequirements = required, AddressSid = address, BundleSid = bundle }]);

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict is Verdict.NotPassed, string.Concat(finding.Fixes).Contains($" ({required}).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("IN-USE", false, Verdict.Passed)]
    [InlineData("pending", false, Verdict.PassedWithWarning)]
    [InlineData("in-use", true, Verdict.PassedWithWarning)]
    public void A_number_that_is_not_in_use_or_beta_is_warned(string status, bool beta, Verdict verdict) =>
        Assert.Equal(verdict, Judge([Some.UsLocal() with { Status = status, Beta = beta }]).Verdict);

    [Theory]
    [InlineData("DE", "mobile", null, Verdict.PassedWithWarning)]
    [InlineData("DE", "mobile", "BU1", Verdict.Passed)]
    [InlineData("DE", "local", null, Verdict.Passed)]
    [InlineData("GB", "mobile", null, Verdict.Passed)]
    public void A_number_for_which_its_country_has_rules_is_to_have_a_bundle(string country, string kind, string? bundle, Verdict verdict)
    {
        var number = Some.Number(4, "+491711234567", "DE", PhoneNumberKind.Mobile) with { BundleSid = bundle };

        var finding = Ask.For<NumbersCanSendSms>(
            Some.Snapshot() with { PhoneNumbers = [number], ShortCodes = [], Regulations = [Some.Rules(country, kind)] });

        Assert.Equal(verdict, finding.Verdict);
    }

    [Fact]
    public void Without_any_number_there_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge([]).Verdict);

    [Theory]
    [InlineData(SnapshotPart.PhoneNumbers)]
    [InlineData(SnapshotPart.ShortCodes)]
    public void What_was_not_read_could_not_be_checked(SnapshotPart part)
    {
        var account = Some.Unread(part);

        var finding = Ask.For<NumbersCanSendSms>(part is SnapshotPart.PhoneNumbers
            ? account with { ShortCodes = [] }
            : account with { PhoneNumbers = [Some.UsLocal()], Regulations = [] });

        Assert.Equal(Verdict.CouldNotCheck, finding.Verdict);
        Assert.Equal("Twilio answered 503.", finding.Summary);
    }

    private static Finding Judge(PhoneNumber[] numbers, params ShortCode[] codes) =>
        Ask.For<NumbersCanSendSms>(Some.Snapshot() with { PhoneNumbers = numbers, ShortCodes = codes, Regulations = [] });
}
