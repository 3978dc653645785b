using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Account;

public sealed class AlertsReachSomebodyTests
{
    private const string ErrorLogged = "com.twilio.error-logs.error.logged";

    private static readonly AccountSnapshot Silent = Some.Snapshot() with { Alarms = [], Subscriptions = [], Sinks = [Some.Sink()], UsageTriggers = [] };

    [Fact]
    public void One_of_the_three_is_enough_and_each_is_shown()
    {
        Assert.Equal(new Seen("Alarm \"Filtered messages\"", "on"), Passed(Silent with { Alarms = [Some.Alarm()] }));
        Assert.Equal(new Seen("Subscription \"Events\"", "delivers errors"), Passed(Silent with { Subscriptions = [Some.Subscription(ErrorLogged)] }));
        Assert.Equal("Spend", Passed(Silent with { UsageTriggers = [Some.SpendTrigger()] }).Name);

        static Seen Passed(AccountSnapshot account)
        {
            var finding = Ask.For<AlertsReachSomebody>(account);
            Assert.Equal(Verdict.Passed, finding.Verdict);
            return Assert.Single(finding.Seen);
        }
    }

    [Fact]
    public void An_account_that_tells_nobody_is_warned_of_and_not_failed()
    {
        var finding = Ask.For<AlertsReachSomebody>(Silent);

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Single(finding.Fixes);
    }

    [Fact]
    public void What_reaches_nobody_is_no_alert() => Assert.Equal(
        Verdict.PassedWithWarning,
        Ask.For<AlertsReachSomebody>(Silent with
        {
            Alarms = [Some.Alarm(enabled: false), Some.Alarm(hasReceiver: false)],
            Subscriptions = [Some.Subscription("com.twilio.messaging.message.delivered")],
            UsageTriggers = [Some.SpendTrigger() with { CallbackUrl = "" }],
        }).Verdict);

    [Theory]
    [InlineData("failed")]
    [InlineData("initialized")]
    [InlineData("validating")]
    public void A_stream_into_a_sink_that_is_not_active_reaches_nobody(string status)
    {
        var account = Silent with { Subscriptions = [Some.Subscription(ErrorLogged)], Sinks = [Some.Sink() with { Status = status }] };

        Assert.Equal(Verdict.PassedWithWarning, Ask.For<AlertsReachSomebody>(account).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AlertsReachSomebody>(account with { Sinks = null }).Verdict);
    }

    [Fact]
    public void What_could_not_be_read_may_be_the_one()
    {
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AlertsReachSomebody>(Silent with { Alarms = null }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AlertsReachSomebody>(Silent with { UsageTriggers = null }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AlertsReachSomebody>(Silent with { Subscriptions = [Some.Subscription() with { Types = null }] }).Verdict);
        Assert.Equal(Verdict.Passed, Ask.For<AlertsReachSomebody>(Silent with { Alarms = null, UsageTriggers = [Some.SpendTrigger()] }).Verdict);
    }
}
