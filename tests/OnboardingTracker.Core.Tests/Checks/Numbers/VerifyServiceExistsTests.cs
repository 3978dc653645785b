using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class VerifyServiceExistsTests
{
    private static readonly Profile Codes = Profile.Unknown with { UseCases = [UseCase.Otp] };

    [Fact]
    public void One_service_passes() => Assert.Equal(Verdict.Passed, Judge(Codes, new VerifyService(Some.Sid("VA", 1), "Sign-in")).Verdict);

    [Fact]
    public void None_is_a_warning_because_codes_may_go_out_by_own_senders() =>
        Assert.Equal(Verdict.PassedWithWarning, Judge(Codes).Verdict);

    [Fact]
    public void Without_one_time_passwords_it_does_not_apply() =>
        Assert.Equal(Verdict.DoesNotApply, Judge(Profile.Unknown with { UseCases = [UseCase.Alerts] }).Verdict);

    [Fact]
    public void An_unknown_use_case_rules_nothing_out() => Assert.Equal(Verdict.PassedWithWarning, Judge(Profile.Unknown).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<VerifyServiceExists>(Some.Unread(SnapshotPart.VerifyServices)).Verdict);

    private static Finding Judge(Profile profile, params VerifyService[] services) =>
        Ask.For<VerifyServiceExists>(Some.Snapshot() with { VerifyServices = services }, profile);
}
