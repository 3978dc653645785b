using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Billing;

public sealed class ClosedMonthStoreTests
{
    private const string Main = "AC0000000000000000000000000000000a";

    private static readonly BillingMonth September = new(new DateOnly(2026, 9, 1));

    [Theory, OnBoth]
    public async Task A_closed_month_comes_back_as_it_was_to_the_last_micro_unit(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var closed = Closed(onboarding.Id, September, rig.Now, 1234.567891m);

        Assert.True(await rig.Get<IClosedMonthStore>().AddAsync(closed, Entry(rig, onboarding.Id), Rig.Token));
        var read = (await rig.Get<IClosedMonthStore>().FindAsync(onboarding.Id, September, Rig.Token))!;

        Assert.Equal(closed.Split.Currencies[0].Rows, read.Split.Currencies[0].Rows);
        Assert.Equal(closed.Split.Currencies[0].Totals, read.Split.Currencies[0].Totals);
        Assert.True(read.Split.AddsUp);
        Assert.Equal("USD 1,234.567891", FormattableString.Invariant($"USD {read.Split.Currencies[0].Total:N6}"));
        Assert.Equal((closed.ClosedBy, closed.ClosedById, closed.ClosedAt, closed.Source), (read.ClosedBy, read.ClosedById, read.ClosedAt, read.Source));
        Assert.Equal(["A remark."], read.Remarks);
        Assert.Equal(("Sales 東京", 33.3m), (read.Units[0].Name, read.Units[0].FixedPercent));
        Assert.Equal([Main], read.Units[0].AccountSids);
        Assert.Null(await rig.Get<IClosedMonthStore>().FindAsync(onboarding.Id, BillingMonth.Of(new DateOnly(2026, 8, 1)), Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Of_two_who_close_at_once_one_writes_and_the_other_leaves_nothing(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var before = await rig.CountAsync("activity");

        var written = await Task.WhenAll(Enumerable.Range(1, 4).Select(amount =>
            rig.Get<IClosedMonthStore>().AddAsync(Closed(onboarding.Id, September, rig.Now, amount), Entry(rig, onboarding.Id), Rig.Token)));

        Assert.Single(written, isWritten => isWritten);
        Assert.Equal((1L, before + 1), (await rig.CountAsync("closed_months"), await rig.CountAsync("activity")));
    }

    [Theory, OnBoth]
    public async Task Closed_months_stand_latest_first_open_again_once_and_go_with_their_onboarding(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        foreach (var back in (int[])[3, 1, 2])
        {
            var month = BillingMonth.Of(September.First.AddMonths(-back));
            Assert.True(await rig.Get<IClosedMonthStore>().AddAsync(Closed(onboarding.Id, month, rig.Now, 1), Entry(rig, onboarding.Id), Rig.Token));
        }

        Assert.Equal(
            ["2026-08", "2026-07", "2026-06"],
            (await rig.Get<IClosedMonthStore>().ListAsync(onboarding.Id, Rig.Token)).Select(month => month.Month.ToString()));

        var july = BillingMonth.Of(new DateOnly(2026, 7, 1));
        Assert.True(await rig.Get<IClosedMonthStore>().RemoveAsync(onboarding.Id, july, Entry(rig, onboarding.Id), Rig.Token));
        Assert.False(await rig.Get<IClosedMonthStore>().RemoveAsync(onboarding.Id, july, Entry(rig, onboarding.Id), Rig.Token));
        Assert.Equal(2, await rig.CountAsync("closed_months"));

        await rig.Get<IOnboardingStore>().DeleteAsync(onboarding.Id, A.Deletion(onboarding.Id, rig.Now), Rig.Token);
        Assert.Equal(0, await rig.CountAsync("closed_months"));
    }

    private static ClosedMonth Closed(OnboardingId onboarding, BillingMonth month, DateTimeOffset now, decimal amount)
    {
        SplitUnit[] units = [new("Sales 東京", [Main], [], 33.3m), new("Care", [], [])];
        var split = CostSplit.Of([new CostLine(Main, "sms-outbound", amount, "usd", 1000), new CostLine(Main, "totalprice", amount, "usd", null)], units, SplitRule.FixedShare);
        var costs = new MonthCosts(month, Main, [new CostAccount(Main, null)], [], [], ["A remark."], now);
        return ClosedMonth.Of(onboarding, new SplitPreview(costs, SplitSettings.Empty with { Units = units, Rule = SplitRule.FixedShare }, split), A.Person, now);
    }

    private static ActivityEntry Entry(Rig rig, OnboardingId onboarding) =>
        ActivityEntry.Of(A.Person, ActivityKind.Changed, rig.Now, "Closed the cost split") with { OnboardingId = onboarding, IsMoney = true };
}
