using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

/// <summary>A due date set by hand: what is kept of it, what the history says, which days are refused.</summary>
public sealed class DueDateTests
{
    private static readonly StepDefinition Manual = A.Step("manual");
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly DateOnly Day = DateOnly.FromDateTime(Noon.DateTime);

    [Fact]
    public void It_stands_with_who_set_it_and_when_and_moves_the_revision_of_the_step()
    {
        var onboarding = An.Onboarding();

        Assert.True(onboarding.SetDueDate(Manual, Day.AddDays(5), An.Lead, Noon).IsDone);

        var standing = onboarding.StandingOf(Manual, Noon);
        Assert.Equal(new DueDate("A. Lead", Noon, Day.AddDays(5)), standing.DueDate);
        Assert.Equal((1, StepStatus.NotStarted), (standing.Revision, standing.Status));
    }

    [Fact]
    public void The_history_has_what_was_and_what_is()
    {
        var onboarding = An.Onboarding();
        onboarding.SetDueDate(Manual, new DateOnly(2026, 12, 4), An.Lead, Noon);
        onboarding.SetDueDate(Manual, null, An.Lead, Noon);

        Assert.Equal(
            [("Set the due date of \"Do manual\" to 4 Dec 2026", "by the forecast", "4 Dec 2026"), ("Left the due date of \"Do manual\" to the forecast", "4 Dec 2026", "by the forecast")],
            onboarding.Recorded.Select(entry => (entry.Sentence, entry.Before!, entry.After!)));
        Assert.All(onboarding.Recorded, entry => Assert.Equal((ActivityKind.DueDateChanged, "manual"), (entry.Kind, entry.StepKey)));
        Assert.Null(onboarding.Find("manual")!.DueDate);
    }

    [Fact]
    public void The_same_day_again_is_no_change()
    {
        var onboarding = An.Onboarding();
        onboarding.SetDueDate(Manual, Day, An.Lead, Noon);
        onboarding.SetDueDate(Manual, Day, An.Lead, Noon);

        Assert.Single(onboarding.Recorded);
        Assert.True(An.Onboarding().SetDueDate(Manual, null, An.Lead, Noon).IsDone);
    }

    [Fact]
    public void Days_far_off_are_refused_with_the_limit()
    {
        Assert.Equal("The due date is more than 1 year ago. Choose a day since then.", Set(Day.AddYears(-1).AddDays(-1)));
        Assert.Equal("The due date is more than 5 years ahead. Choose a nearer day.", Set(Day.AddYears(5).AddDays(1)));
        Assert.Null(Set(Day.AddYears(-1)));
        Assert.Null(Set(Day.AddYears(5)));
    }

    [Fact]
    public void A_heading_has_none() => Assert.NotNull(An.Onboarding().SetDueDate(A.Heading("heading"), Day, An.Lead, Noon).Refusal);

    private static string? Set(DateOnly day) => An.Onboarding().SetDueDate(Manual, day, An.Lead, Noon).Refusal;
}
