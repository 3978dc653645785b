using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Forecasting;

/// <summary>Whose due date counts. Today is Monday 23 November 2026, the target Friday 11 December.</summary>
public sealed class StepDueTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly StepDefinition Step = A.Step("a", "a") with
    {
        Gate = new Gate([], [], [], []),
        UsualTime = new UsualTime("1-3", "A test", "https://example.com/", Today, new Duration(1, 3, TimeUnit.BusinessDays)),
    };

    private static readonly Profile Launch = new() { Countries = ["GB"], SenderTypes = [SenderType.Mobile], TargetDate = new DateOnly(2026, 12, 11) };

    [Fact]
    public void Without_a_day_set_by_hand_it_is_the_forecasts_start_by_and_moves_with_the_target()
    {
        Assert.Equal(new StepDue(new(2026, 12, 8), null, IsUncertain: false), Due(Launch));
        Assert.Equal(new DateOnly(2026, 12, 15), Due(Launch with { TargetDate = new DateOnly(2026, 12, 18) })!.Day);
        Assert.Equal(DueSource.Forecast, Due(Launch)!.Source);
    }

    [Fact]
    public void A_day_set_by_hand_stays_when_the_target_moves_until_it_is_left_to_the_forecast()
    {
        var onboarding = An.Onboarding(Launch);
        onboarding.SetDueDate(Step, new DateOnly(2026, 12, 1), An.Lead, Some.Noon);
        onboarding.Describe(onboarding.Name, onboarding.Customer, Launch with { TargetDate = new DateOnly(2026, 12, 18) }, An.Lead, Some.Noon);

        Assert.Equal((new DateOnly(2026, 12, 1), DueSource.Person, "A. Lead"), (Due(onboarding)!.Day, Due(onboarding)!.Source, Due(onboarding)!.SetBy!.By));

        onboarding.SetDueDate(Step, null, An.Lead, Some.Noon);
        Assert.Equal((new DateOnly(2026, 12, 15), DueSource.Forecast), (Due(onboarding)!.Day, Due(onboarding)!.Source));
    }

    [Fact]
    public void Without_a_target_date_nothing_is_due() => Assert.Null(Due(Launch with { TargetDate = null }));

    [Theory]
    [InlineData(-1, DueState.Late)]
    [InlineData(0, DueState.ThisWeek)]
    [InlineData(6, DueState.ThisWeek)]
    [InlineData(7, DueState.Later)]
    public void A_day_stands_to_today(int days, DueState expected) =>
        Assert.Equal(expected, new StepDue(Today.AddDays(days), null, IsUncertain: false).On(Today));

    private static StepDue? Due(Profile profile) => Due(An.Onboarding(profile));

    private static StepDue? Due(Onboarding onboarding)
    {
        var checklist = Checklist.Read(onboarding, A.Playbook(Step), Some.Noon);
        return StepDue.Of(checklist.Find("a")!, Forecast.Read(checklist, Some.Noon));
    }
}
