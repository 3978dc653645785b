using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class ServicesDeclareTheirUseCaseTests
{
    [Theory]
    [InlineData(UseCase.Alerts, "notifications")]
    [InlineData(UseCase.StatusUpdates, "NOTIFICATIONS")]
    [InlineData(UseCase.Marketing, "marketing")]
    [InlineData(UseCase.Engagement, "marketing")]
    [InlineData(UseCase.Otp, "verification")]
    [InlineData(UseCase.Conversations, "discussion")]
    public void A_planned_use_case_passes(UseCase planned, string declared)
    {
        var finding = Judge(declared, planned);

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(new Seen("Alerts: use case", declared), Assert.Single(finding.Seen));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("undeclared")]
    public void A_service_that_declares_nothing_is_warned_with_the_value_to_set(string? declared)
    {
        var finding = Judge(declared, UseCase.Otp);

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains("use case to verification", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marketing")]
    [InlineData("poll")]
    public void A_use_case_nobody_plans_is_warned(string declared)
    {
        var finding = Judge(declared, UseCase.Alerts);

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains($"used for {declared}, and the profile does not plan that", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_declared_use_case_passes_while_the_profile_names_none() =>
        Assert.Equal(Verdict.Passed, Judge("poll").Verdict);

    [Fact]
    public void A_value_nobody_knows_is_waiting_and_is_shown()
    {
        var finding = Judge("lottery", UseCase.Alerts);

        Assert.Equal(Verdict.Waiting, finding.Verdict);
        Assert.Contains("\"lottery\"", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_service_there_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<ServicesDeclareTheirUseCase>(Some.Snapshot() with { MessagingServices = [] }).Verdict);

    [Fact]
    public void Unread_services_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<ServicesDeclareTheirUseCase>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);

    private static Finding Judge(string? declared, params UseCase[] planned) => Ask.For<ServicesDeclareTheirUseCase>(
        Some.Snapshot() with { MessagingServices = [Some.Service() with { Usecase = declared }] },
        Profile.Unknown with { UseCases = planned.Length == 0 ? null : planned });
}
