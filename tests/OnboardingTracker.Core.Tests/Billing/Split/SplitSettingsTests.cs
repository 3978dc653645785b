using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Onboardings;
using static OnboardingTracker.Core.Tests.Billing.Split.Costs;

namespace OnboardingTracker.Core.Tests.Billing.Split;

public sealed class SplitSettingsTests
{
    private static readonly Actor Finance = new(ActorKind.Person, "1", "Fay");
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Onboarding onboarding = Onboarding.Start("us-launch", "US launch", null, Profile.Unknown, isPractice: false, Finance, Now);

    [Fact]
    public void What_changed_is_told_with_what_stood_there_and_to_those_only_who_see_money()
    {
        Change(split => split.With(Unit("Sales", Main)));
        Change(split => split.With(new SplitUnit("Sales and care", [Main], [Alerts], 33.3m), "Sales").With(SplitRule.FixedShare));

        var entry = onboarding.Recorded[^1];
        Assert.Equal("Cost split: added \"Sales and care\"; removed \"Sales\"; shared cost by \"Fixed shares\"", entry.Sentence);
        Assert.Equal($"Shared cost: Equal shares\nSales: {Main}", entry.Before);
        Assert.Equal($"Shared cost: Fixed shares\nSales and care: {Main}, {Alerts}, 33.3 %", entry.After);
        Assert.True(entry.IsMoney);
        Assert.Equal(3, onboarding.Billing.Split.Revision);
    }

    [Fact]
    public void Saving_what_is_there_already_is_no_news()
    {
        Change(split => split.With(Unit("Sales", Main)));
        var before = onboarding.Recorded.Count;

        Change(split => split.With(Unit("Sales", Main), "Sales"));

        Assert.Equal((before, 1), (onboarding.Recorded.Count, onboarding.Billing.Split.Revision));
    }

    [Fact]
    public void Units_stand_by_name_and_have_their_limit()
    {
        Change(split => split.With(Unit("b")).With(Unit("A")).With(Unit("a")));
        Assert.Equal(["A", "a", "b"], onboarding.Billing.Split.Units.Select(unit => unit.Name));

        var many = Enumerable.Range(0, SplitSettings.MaxUnits + 1).Aggregate(SplitSettings.Empty, (split, number) => split.With(Unit($"{number}")));
        Assert.Equal("There are 201 units. A split may have 200 at most.", onboarding.ChangeCostSplit(many, Finance, Now).Refusal);
    }

    private void Change(Func<SplitSettings, SplitSettings> change) =>
        Assert.True(onboarding.ChangeCostSplit(change(onboarding.Billing.Split), Finance, Now).IsDone);
}
