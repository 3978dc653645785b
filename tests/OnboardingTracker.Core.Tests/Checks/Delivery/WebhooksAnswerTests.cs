using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class WebhooksAnswerTests
{
    [Theory]
    [InlineData(0, Verdict.Passed)]
    [InlineData(1, Verdict.PassedWithWarning)]
    [InlineData(10, Verdict.PassedWithWarning)]
    [InlineData(11, Verdict.NotPassed)]
    public void The_number_of_errors_decides(int errors, Verdict verdict) =>
        Assert.Equal(verdict, Judge([.. Enumerable.Range(1, errors).Select(number => Some.Alert(number))]).Verdict);

    [Theory]
    [InlineData("11200", Verdict.PassedWithWarning)]
    [InlineData("11215", Verdict.PassedWithWarning)]
    [InlineData("91305", Verdict.PassedWithWarning)]
    [InlineData("91308", Verdict.PassedWithWarning)]
    [InlineData("30007", Verdict.Passed)]
    [InlineData(null, Verdict.Passed)]
    public void Only_errors_of_webhooks_count(string? code, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Some.Alert(1) with { ErrorCode = code }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<WebhooksAnswer>(Some.Unread(SnapshotPart.Alerts)).Verdict);

    private static Finding Judge(params Alert[] alerts) => Ask.For<WebhooksAnswer>(Some.Snapshot() with { Alerts = alerts });
}
