using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Delivery;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Delivery;

public sealed class VolumeReachesThePlanTests
{
    [Theory]
    [InlineData(1000, 20, Verdict.Passed)]
    [InlineData(999, 20, Verdict.PassedWithWarning)]
    [InlineData(0, 20, Verdict.NothingYet)]
    [InlineData(1000, 9, Verdict.NotPassed)]
    [InlineData(1000, null, Verdict.NothingYet)]
    public void The_busiest_day_and_the_rate_are_compared_with_the_plan(int busiest, int? perSecond, Verdict verdict) =>
        Assert.Equal(verdict, Judge(busiest, perSecond).Verdict);

    [Fact]
    public void A_peak_alone_is_answered_too()
    {
        var bare = Some.Snapshot() with { MessagingServices = [Some.Service() with { Campaigns = [] }], Messages = [] };

        Assert.Equal("No verified campaign tells its messages a second yet.", Ask.For<VolumeReachesThePlan>(bare, Profile.Unknown with { PeakPerSecond = 10 }).Summary);
        Assert.Equal(
            (Verdict.NothingYet, "Twilio tells no messages a second for the planned senders. A person confirms them, by contract or ticket."),
            Ask.For<VolumeReachesThePlan>(bare, Profile.Unknown with { PeakPerSecond = 10, SenderTypes = [SenderType.TollFree] }) is var tollFree ? (tollFree.Verdict, tollFree.Summary) : default);
    }

    [Theory]
    [InlineData("VERIFIED", false, Verdict.Passed)]
    [InlineData("FAILED", false, Verdict.NotPassed)]
    [InlineData("SUSPENDED", false, Verdict.NotPassed)]
    [InlineData("PENDING", false, Verdict.NotPassed)]
    [InlineData("VERIFIED", true, Verdict.NotPassed)]
    public void Only_a_verified_campaign_that_is_no_mock_lets_anything_through(string status, bool mock, Verdict verdict)
    {
        var other = Some.Campaign(status) with { MessagesPerSecond = 600, Mock = mock };
        var account = Some.Snapshot() with
        {
            MessagingServices = [Some.Service() with { Campaigns = [Some.Campaign() with { MessagesPerSecond = 9 }, other] }],
            Messages = [],
        };

        Assert.Equal(verdict, Ask.For<VolumeReachesThePlan>(account, Profile.Unknown with { PeakPerSecond = 10 }).Verdict);
    }

    [Theory]
    [InlineData(30001)]
    [InlineData(30022)]
    [InlineData(30023)]
    public void Messages_dropped_for_too_much_at_once_are_a_warning(int code) =>
        Assert.Equal(Verdict.PassedWithWarning, Judge(1000, 20, Some.Message(1, "failed", code)).Verdict);

    [Fact]
    public void A_plan_without_figures_is_nothing_yet() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<VolumeReachesThePlan>(Some.Snapshot()).Verdict);

    [Fact]
    public void Unread_usage_could_not_be_checked() => Assert.Equal(
        Verdict.CouldNotCheck,
        Ask.For<VolumeReachesThePlan>(Some.Unread(SnapshotPart.DailyUsage), Profile.Unknown with { MessagesPerDay = 1000 }).Verdict);

    private static Finding Judge(int busiest, int? perSecond, params Message[] messages) => Ask.For<VolumeReachesThePlan>(
        Some.Snapshot() with
        {
            DailyUsage = [new("2026-11-21", busiest / 2), new("2026-11-22", busiest)],
            MessagingServices = [Some.Service() with { Campaigns = [Some.Campaign() with { MessagesPerSecond = perSecond }] }],
            Messages = messages,
        },
        Profile.Unknown with { MessagesPerDay = 1000, PeakPerSecond = 10 });
}
