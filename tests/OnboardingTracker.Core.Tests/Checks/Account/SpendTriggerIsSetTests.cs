using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class SpendTriggerIsSetTests
{
    [Fact]
    public void A_trigger_on_the_total_price_passes()
    {
        var finding = Judge(Some.SpendTrigger() with { UsageCategory = "sms" }, Some.SpendTrigger());

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(new Seen("Spend", "total spend (totalprice), measured by price, fires at 500"), Assert.Single(finding.Seen));
    }

    [Fact]
    public void Without_any_trigger_it_does_not_pass_and_says_which_to_create()
    {
        var finding = Judge();

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.False(finding.IsFinal);
        Assert.Contains(finding.Fixes, fix => fix.Contains("totalprice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sms", "price")]
    [InlineData("totalprice", "count")]
    [InlineData("totalprice", null)]
    [InlineData(null, "price")]
    public void A_trigger_on_something_else_is_not_enough_but_is_shown(string? category, string? by)
    {
        var finding = Judge(Some.SpendTrigger() with { UsageCategory = category, TriggerBy = by });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Equal("Spend", Assert.Single(finding.Seen).Name);
    }

    [Fact]
    public void Unread_triggers_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SpendTriggerIsSet>(Some.Unread(SnapshotPart.UsageTriggers)).Verdict);

    private static Finding Judge(params UsageTrigger[] triggers) =>
        Ask.For<SpendTriggerIsSet>(Some.Snapshot() with { UsageTriggers = triggers });
}
