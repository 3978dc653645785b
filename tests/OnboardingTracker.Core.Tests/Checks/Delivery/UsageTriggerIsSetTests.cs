using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class UsageTriggerIsSetTests
{
    [Theory]
    [InlineData("sms")]
    [InlineData("sms-outbound")]
    [InlineData("totalprice")]
    public void A_trigger_on_messages_or_spend_passes(string category) =>
        Assert.Equal(Verdict.Passed, Judge(Some.SpendTrigger() with { UsageCategory = category }).Verdict);

    [Theory]
    [InlineData("calls")]
    [InlineData("sms-inbound")]
    [InlineData(null)]
    public void A_trigger_on_something_else_does_not_pass(string? category)
    {
        var finding = Judge(Some.SpendTrigger() with { UsageCategory = category });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains(finding.Fixes, fix => fix.Contains("(category sms-outbound) or total spend (totalprice)", StringComparison.Ordinal));
    }

    [Fact]
    public void No_trigger_does_not_pass() => Assert.Equal(Verdict.NotPassed, Judge().Verdict);

    [Fact]
    public void A_trigger_that_calls_nobody_does_not_pass_and_says_why()
    {
        var finding = Judge(Some.SpendTrigger() with { CallbackUrl = null });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("no address to call", finding.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(499, Verdict.Passed)]
    [InlineData(500, Verdict.PassedWithWarning)]
    public void A_trigger_that_has_fired_is_warned(int current, Verdict expected)
    {
        var finding = Judge(Some.SpendTrigger() with { CurrentValue = current });

        Assert.Equal(expected, finding.Verdict);
        Assert.Equal(expected is Verdict.PassedWithWarning, finding.Summary.Contains("has fired", StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_on_which_it_fired_is_told() => Assert.StartsWith(
        "Usage trigger \"Spend\" has fired on 22 Nov 2026: it stands at 500 of 500.",
        Judge(Some.SpendTrigger() with { CurrentValue = 500, DateFired = Some.Noon.AddDays(-1) }).Summary,
        StringComparison.Ordinal);

    [Fact]
    public void One_fired_trigger_is_not_hidden_by_another() => Assert.Equal(
        Verdict.PassedWithWarning,
        Judge(Some.SpendTrigger(), Some.SpendTrigger() with { Sid = Some.Sid("UT", 2), CurrentValue = 600 }).Verdict);

    [Fact]
    public void Unread_triggers_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<UsageTriggerIsSet>(Some.Unread(SnapshotPart.UsageTriggers)).Verdict);

    private static Finding Judge(params UsageTrigger[] triggers) =>
        Ask.For<UsageTriggerIsSet>(Some.Snapshot() with { UsageTriggers = triggers });
}
