using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class ErrorsRaiseAnAlarmTests
{
    [Theory]
    [InlineData(true, true, Verdict.Passed)]
    [InlineData(true, false, Verdict.NotPassed)]
    [InlineData(false, true, Verdict.NotPassed)]
    public void An_alarm_must_be_on_and_be_heard(bool enabled, bool hasReceiver, Verdict verdict) =>
        Assert.Equal(verdict, Judge([Some.Alarm(enabled, hasReceiver)], []).Verdict);

    [Theory]
    [InlineData("com.twilio.error-logs.error.logged", Verdict.Passed)]
    [InlineData("com.twilio.messaging.message.delivered", Verdict.NotPassed)]
    public void The_error_log_as_an_event_stream_does_as_well(string type, Verdict verdict) =>
        Assert.Equal(verdict, Judge([], [Some.Subscription(type)]).Verdict);

    [Fact]
    public void A_sink_that_failed_delivers_nothing() =>
        Assert.Equal(Verdict.NotPassed, Judge([], [Some.Subscription("com.twilio.error-logs.error.logged")], "failed").Verdict);

    [Fact]
    public void A_private_beta_that_answers_404_proves_nothing()
    {
        Assert.Equal(Verdict.CouldNotCheck, Judge(null, []).Verdict);
        Assert.Equal(Verdict.Passed, Judge(null, [Some.Subscription("com.twilio.error-logs.error.logged")]).Verdict);
    }

    [Fact]
    public void Unread_types_prove_nothing() =>
        Assert.Equal(Verdict.CouldNotCheck, Judge([], [Some.Subscription() with { Types = null }]).Verdict);

    private static Finding Judge(Alarm[]? alarms, Subscription[]? subscriptions, string sink = "active") =>
        Ask.For<ErrorsRaiseAnAlarm>(Some.Snapshot() with { Alarms = alarms, Subscriptions = subscriptions, Sinks = [Some.Sink() with { Status = sink }] });
}
