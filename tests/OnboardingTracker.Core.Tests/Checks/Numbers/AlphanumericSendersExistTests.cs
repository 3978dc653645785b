using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class AlphanumericSendersExistTests
{
    private static readonly Profile Planned = Profile.Unknown with { SenderTypes = [SenderType.Alphanumeric] };
    private static readonly MessagingService Named = Some.Service() with { AlphaSenders = [new AlphaSender(Some.Sid("AI", 1), "NORTHWIND")] };

    [Fact]
    public void One_sender_is_enough()
    {
        var finding = Judge(Planned, Named, Some.Service(2) with { AlphaSenders = null });

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(new Seen("Alphanumeric sender", "NORTHWIND"), Assert.Single(finding.Seen));
    }

    /// <summary>Where no sender works across countries, each planned country that takes them has to have its own.</summary>
    [Theory]
    [InlineData("DE", Verdict.Passed)]
    [InlineData("DE US PR CA", Verdict.Passed)]
    [InlineData("DE GB", Verdict.NotPassed)]
    public void A_sender_of_one_country_serves_that_one_only(string countries, Verdict expected)
    {
        var finding = Judge(
            Planned with { Countries = countries.Split(' ') }, Some.Service() with { DestinationSenders = [new("NORTHWIND", "DE")] });

        Assert.Equal(expected, finding.Verdict);
        Assert.Equal(expected is Verdict.NotPassed, finding.Seen.Contains(new Seen("United Kingdom", "no alphanumeric sender")));
    }

    [Fact]
    public void A_sender_without_a_country_works_across_them()
    {
        var abroad = Planned with { Countries = ["DE", "GB"] };

        Assert.Equal(Verdict.Passed, Judge(abroad, Named).Verdict);
        Assert.Equal(Verdict.Passed, Judge(abroad, Some.Service() with { DestinationSenders = [new("NORTHWIND", null)] }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(
            abroad, Some.Service() with { DestinationSenders = [new("NORTHWIND", "DE")] }, Some.Service(2) with { DestinationSenders = null }).Verdict);
    }

    [Fact]
    public void None_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge(Planned, Some.Service()).Verdict);

    [Fact]
    public void It_does_not_apply_where_none_is_planned() =>
        Assert.Equal(Verdict.DoesNotApply, Judge(Profile.Unknown with { SenderTypes = [SenderType.TollFree] }, Named).Verdict);

    [Fact]
    public void Not_knowing_the_plan_rules_nothing_out()
    {
        Assert.Equal(Verdict.Passed, Judge(Profile.Unknown, Named).Verdict);
        Assert.Equal(Verdict.NothingYet, Judge(Profile.Unknown, Some.Service()).Verdict);
    }

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<AlphanumericSendersExist>(Some.Unread(SnapshotPart.MessagingServices), Planned).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(Planned, Some.Service() with { AlphaSenders = null }).Verdict);
    }

    private static Finding Judge(Profile profile, params MessagingService[] services) =>
        Ask.For<AlphanumericSendersExist>(Some.Snapshot() with { MessagingServices = services }, profile);
}
