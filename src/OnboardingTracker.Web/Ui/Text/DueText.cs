using OnboardingTracker.Core.Forecasting;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Due dates in words: near ones by days, so that nobody has to reckon.</summary>
public static class DueText
{
    /// <summary>"Due 20 Nov 2026, 3 days ago", "Due today", "Due 25 Nov 2026, in 2 days", "Due 12 Dec 2026".</summary>
    public static string Of(StepDue due, DateOnly today) => (due.On(today), due.Day.DayNumber - today.DayNumber) switch
    {
        (DueState.Late, var days) => Texts.T("Due {0}, {1}", Moments.Day(due.Day), Texts.Count(-days, "{0} day ago", "{0} days ago")),
        (DueState.ThisWeek, 0) => Texts.T("Due today"),
        (DueState.ThisWeek, var days) => Texts.T("Due {0}, {1}", Moments.Day(due.Day), Texts.Count(days, "in {0} day", "in {0} days")),
        _ => Plain(due),
    };

    /// <summary>The day alone, for a step that is done.</summary>
    public static string Plain(StepDue due) => due.IsUncertain
        ? Texts.T("Due before {0}", Moments.Day(due.Day))
        : Texts.T("Due {0}", Moments.Day(due.Day));

    public static string Of(Core.People.MyStepGroup group) => group switch
    {
        Core.People.MyStepGroup.Overdue => Texts.T("Overdue"),
        Core.People.MyStepGroup.ThisWeek => Texts.T("This week"),
        Core.People.MyStepGroup.Later => Texts.T("Later"),
        Core.People.MyStepGroup.NoDate => Texts.T("No due date"),
        Core.People.MyStepGroup.ToRenew => Texts.T("To be renewed by you"),
        Core.People.MyStepGroup.Mentioned => Texts.T("You are mentioned"),
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Unknown group of steps."),
    };
}
