using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

public sealed class CostPlanTests
{
    private static readonly DateOnly Start = new(2027, 3, 17);

    [Fact]
    public void A_profile_gives_what_it_knows()
    {
        var plan = CostPlan.Of(
            new Profile { MessagesPerDay = 2000, Countries = ["US", "DE"], TwoWay = false, Mms = false, SenderTypes = [SenderType.A2p10Dlc, SenderType.Mobile] }, Start);

        Assert.Equal(new DateOnly(2027, 3, 1), plan.Start);
        Assert.Equal(new Estimate(20_000, 40_000, 62_000), plan.Volume!.In(plan.Start));
        Assert.Equal((Estimate.Zero, 0m), (plan.RepliesPerMessage, plan.MmsShare));
        Assert.Equal([new PlannedNumbers("US", SenderType.A2p10Dlc, null), new PlannedNumbers("DE", SenderType.Mobile, null)], plan.Numbers);
        Assert.Null(plan.Brand);
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public void How_a_month_follows_from_the_busiest_day_is_said_as_an_assumption()
    {
        var plan = CostPlan.Of(new Profile { MessagesPerDay = 2000 }, Start, new Estimate(5, 22, 22));

        Assert.Contains(
            "A month has 5 / 22 / 22 days (low / expected / high) as busy as the busiest, with 2,000 messages each, and no messages on the others.", plan.Assumptions);
        Assert.Contains("A message has 1 / 1 / 2 segments (low / expected / high). This is assumed, not measured.", plan.Assumptions);
    }

    [Fact]
    public void What_a_profile_does_not_know_stays_unknown_and_is_asked()
    {
        var plan = CostPlan.Of(Profile.Unknown, Start);

        Assert.Equal(
            [
                "How many messages will be sent?",
                "To which countries will messages be sent?",
                "How many replies will come to one message sent?",
                "Which share of the messages will be MMS?",
                "From which types of senders will messages be sent?",
                "As what will the brand be registered for A2P 10DLC: standard, low-volume standard or sole proprietor?",
                "How many campaigns of A2P 10DLC will there be?",
            ],
            plan.OpenQuestions);
        Assert.Null(plan.Volume);
        Assert.Null(plan.RepliesPerMessage);
        Assert.Null(plan.MmsShare);
    }

    [Fact]
    public void Replies_that_are_wanted_are_asked_for_and_not_taken_as_none()
    {
        var plan = CostPlan.Of(new Profile { TwoWay = true, Mms = true }, Start);

        Assert.Null(plan.RepliesPerMessage);
        Assert.Contains("How many replies will come to one message sent?", plan.OpenQuestions);
        Assert.Contains("Which share of the messages will be MMS?", plan.OpenQuestions);
    }

    [Fact]
    public void A_plan_that_is_complete_asks_nothing() => Assert.Empty(Some.Plan().OpenQuestions);

    [Fact]
    public void Numbers_follow_from_senders_and_countries()
    {
        var plan = CostPlan.Of(
            new Profile
            {
                Countries = ["US", "PR", "CA", "GB"],
                SenderTypes = [SenderType.TollFree, SenderType.Local, SenderType.International, SenderType.Alphanumeric, SenderType.ShortCode],
            },
            Start);

        Assert.Equal(
            [
                new PlannedNumbers("US", SenderType.TollFree, null),
                new PlannedNumbers("CA", SenderType.Local, null),
                new PlannedNumbers("GB", SenderType.Local, null),
                new PlannedNumbers(null, SenderType.International, null),
                new PlannedNumbers("GB", SenderType.Alphanumeric, null),
            ],
            plan.Numbers);
        Assert.Equal([new PlannedShortCodes("US", null), new PlannedShortCodes("CA", null), new PlannedShortCodes("GB", null)], plan.ShortCodes);
        Assert.Contains("How many toll-free numbers of United States will be bought?", plan.OpenQuestions);
        Assert.Contains("Of which country will the international numbers be, and how many?", plan.OpenQuestions);
        Assert.Contains("How many sender names will be used in United Kingdom?", plan.OpenQuestions);
    }

    [Fact]
    public void Outside_the_us_no_brand_is_needed()
    {
        Assert.Equal(A2pBrandKind.None, CostPlan.Of(new Profile { Countries = ["DE"] }, Start).Brand);
        Assert.False(CostPlan.Of(new Profile { Countries = ["DE"] }, Start).MayNeedA2p);
        Assert.True(CostPlan.Of(new Profile { Countries = ["US"] }, Start).MayNeedA2p);
        Assert.False(CostPlan.Of(new Profile { Countries = ["US"], SenderTypes = [SenderType.TollFree] }, Start).MayNeedA2p);
    }

    [Fact]
    public void Shares_must_sum_to_one_and_name_every_country()
    {
        var plan = Some.Plan() with { Countries = ["GB", "DE"] };

        Assert.Equal(
            ["The shares of the countries must be from 0 on and sum to 1; they sum to 0.9."],
            (plan with { Shares = new Dictionary<string, decimal> { ["GB"] = 0.5m, ["DE"] = 0.4m } }).Problems);
        Assert.Equal(
            ["Each country needs its share of the volume, and no other."],
            (plan with { Shares = new Dictionary<string, decimal> { ["GB"] = 1 } }).Problems);
        Assert.Empty((plan with { Shares = new Dictionary<string, decimal> { ["GB"] = 0.6m, ["DE"] = 0.4m } }).Problems);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Equal(["The plan must be from 1 to 60 months long."], (Some.Plan() with { Months = 0 }).Problems);
        Assert.Equal(["The share of MMS must be from 0 to 1."], (Some.Plan() with { MmsShare = 1.1m }).Problems);
        Assert.Equal(["A message has at least one segment."], (Some.Plan() with { Segments = new Estimate(0, 1, 1) }).Problems);
        Assert.Equal(["A sole proprietor has one campaign."], (Some.Plan() with { Brand = A2pBrandKind.SoleProprietor, Campaigns = 2 }).Problems);
        Assert.Equal(["A country is named twice."], (Some.Plan() with { Countries = ["GB", "GB"] }).Problems);
        Assert.Equal(
            ["Messages a day cannot be below 0."],
            (Some.Plan() with { Volume = new PlannedVolume.ByBusyDay(-1, Estimate.Exactly(1)) }).Problems);
        Assert.Equal(
            ["A count of numbers, short codes or campaigns cannot be below 0."],
            (Some.Plan() with { ShortCodes = [new PlannedShortCodes("GB", -1)] }).Problems);
        Assert.Equal(
            ["Numbers of one country and type, and short codes of one country, stand in one line each."],
            (Some.Plan() with { Numbers = [new PlannedNumbers("GB", SenderType.Mobile, 1), new PlannedNumbers("GB", SenderType.Mobile, 2)] }).Problems);
        Assert.Throws<ArgumentException>(() => new Estimate(2, 1, 3));
        Assert.Throws<ArgumentException>(() => new Estimate(-1, 1, 3));
    }
}
