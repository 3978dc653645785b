using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class UsNumbersHaveACampaignTests
{
    private static readonly PhoneNumber Number = Some.UsLocal();

    [Theory]
    [InlineData("VERIFIED", "verified", Verdict.Passed)]
    [InlineData("PENDING", "pending", Verdict.Waiting)]
    [InlineData("in_progress", "in review (IN_PROGRESS)", Verdict.Waiting)]
    [InlineData("FAILED", "turned down (FAILED)", Verdict.NotPassed)]
    [InlineData("SUSPENDED", "suspended", Verdict.NotPassed)]
    [InlineData("EXPIRED", "EXPIRED", Verdict.Waiting)]
    public void The_campaign_of_its_service_decides(string status, string words, Verdict verdict)
    {
        var finding = Judge(Some.Service(1, "Alerts", Number) with { Campaigns = [Some.Campaign(status)] });

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(new Seen($"+1•••0101 ({Number.Sid}): campaign", $"Alerts: {words}"), Assert.Single(finding.Seen));
        Assert.Equal(verdict is Verdict.NotPassed, finding.Summary.Contains("30034", StringComparison.Ordinal));
    }

    [Fact]
    public void While_the_campaign_is_in_review_the_number_waits_on_a_carrier() =>
        Assert.Equal("a carrier", Judge(Some.Service(1, "Alerts", Number) with { Campaigns = [Some.Campaign("PENDING")] }).WaitingOn);

    [Fact]
    public void A_number_in_no_service_does_not_pass()
    {
        var finding = Judge(Some.Service() with { Campaigns = [Some.Campaign()] });

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("in no Messaging Service", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(Number.Sid, Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_without_a_real_campaign_blocks_its_numbers()
    {
        var none = Judge(Some.Service(1, "Alerts", Number));
        var mock = Judge(Some.Service(1, "Alerts", Number) with { Campaigns = [Some.Campaign() with { Mock = true }] });

        Assert.Equal(Verdict.NotPassed, none.Verdict);
        Assert.Contains("has no A2P campaign", none.Summary, StringComparison.Ordinal);
        Assert.Equal(Verdict.NotPassed, mock.Verdict);
    }

    [Fact]
    public void One_blocked_number_among_good_ones_does_not_pass()
    {
        var good = Some.Service(1, "Alerts", Number) with { Campaigns = [Some.Campaign()] };
        var account = Some.Snapshot() with { PhoneNumbers = [Number, Some.UsLocal(7)], MessagingServices = [good] };

        var finding = Ask.For<UsNumbersHaveACampaign>(account);

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("+1•••0107", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_apply_without_us_local_numbers()
    {
        var account = Some.Snapshot() with { PhoneNumbers = [Some.CaLocal(), Some.TollFree()], MessagingServices = [] };

        Assert.Equal(Verdict.DoesNotApply, Ask.For<UsNumbersHaveACampaign>(account).Verdict);
    }

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        var numbers = Some.Unread(SnapshotPart.MessagingServices) with { PhoneNumbers = [Number] };

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<UsNumbersHaveACampaign>(Some.Unread(SnapshotPart.PhoneNumbers)).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<UsNumbersHaveACampaign>(numbers).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Service() with { PhoneNumberSids = null }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Service(1, "Alerts", Number) with { Campaigns = null }).Verdict);
    }

    private static Finding Judge(params MessagingService[] services) =>
        Ask.For<UsNumbersHaveACampaign>(Some.Snapshot() with { PhoneNumbers = [Number], MessagingServices = services });
}
