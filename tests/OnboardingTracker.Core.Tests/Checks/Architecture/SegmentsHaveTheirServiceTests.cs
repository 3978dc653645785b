using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class SegmentsHaveTheirServiceTests
{
    private static readonly Profile TwoUseCases = new() { UseCases = [UseCase.Otp, UseCase.Marketing] };

    [Fact]
    public void Two_use_cases_in_two_services_pass()
    {
        var finding = Judge(TwoUseCases, Some.Service(), Some.Service(2, "Offers"));

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(["Alerts", "Offers"], finding.Seen.Select(line => line.Name));
    }

    [Fact]
    public void Two_use_cases_in_one_service_are_warned()
    {
        var finding = Judge(TwoUseCases, Some.Service());

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Equal("2 use cases are planned, and \"Alerts\" is the only Messaging Service.", finding.Summary);
    }

    [Fact]
    public void No_service_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge(TwoUseCases).Verdict);

    [Fact]
    public void One_use_case_needs_no_second_service()
    {
        Assert.Equal(Verdict.DoesNotApply, Judge(new Profile { UseCases = [UseCase.Otp] }, Some.Service()).Verdict);
        Assert.Equal(Verdict.DoesNotApply, Judge(new Profile { UseCases = [] }, Some.Service()).Verdict);
    }

    [Fact]
    public void Use_cases_that_are_not_known_yet_switch_nothing_off() =>
        Assert.Equal(Verdict.NothingYet, Judge(Profile.Unknown, Some.Service()).Verdict);

    [Fact]
    public void Unread_services_could_not_be_checked() => Assert.Equal(
        Verdict.CouldNotCheck,
        Ask.For<SegmentsHaveTheirService>(Some.Unread(SnapshotPart.MessagingServices), TwoUseCases).Verdict);

    private static Finding Judge(Profile profile, params MessagingService[] services) =>
        Ask.For<SegmentsHaveTheirService>(Some.Snapshot() with { MessagingServices = services }, profile);
}
