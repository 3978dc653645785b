using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.People;

/// <summary>A step that waits for one person, and why.</summary>
/// <param name="Due">Null when no day is known.</param>
public sealed record MyStep(Onboarding Onboarding, StepStanding Step, StepDue? Due, MyStepGroup Group)
{
    /// <summary>Every open step that is the person's, that asks them to renew what they gave, or in whose comments they are mentioned: the most urgent first.</summary>
    /// <param name="now">In the offset of the time zone whose days are counted.</param>
    public static IReadOnlyList<MyStep> Of(IReadOnlyList<MyOnboarding> mine, DateTimeOffset now) =>
    [
        .. mine
            .SelectMany(one => Of(one, now))
            .OrderBy(step => step.Group)
            .ThenBy(step => step.Due?.Day ?? DateOnly.MaxValue)
            .ThenBy(step => step.Onboarding.Name, StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(step => step.Onboarding.Id.Value),
    ];

    private static IEnumerable<MyStep> Of(MyOnboarding mine, DateTimeOffset now)
    {
        var forecast = new Lazy<Forecast>(() => Forecast.Read(mine.Checklist, now));
        foreach (var step in mine.Checklist.Steps.Where(step => step.IsOpen && mine.IsAbout(step)))
        {
            var due = StepDue.Of(step, forecast.Value);
            yield return new MyStep(mine.Checklist.Onboarding, step, due, GroupOf(mine, step, due, DateOnly.FromDateTime(now.DateTime)));
        }
    }

    private static MyStepGroup GroupOf(MyOnboarding mine, StepStanding step, StepDue? due, DateOnly today) => due?.On(today) switch
    {
        _ when !mine.Owned.Contains(step.Key) => mine.AsksToRenew(step) ? MyStepGroup.ToRenew : MyStepGroup.Mentioned,
        null => MyStepGroup.NoDate,
        DueState.Late => MyStepGroup.Overdue,
        DueState.ThisWeek => MyStepGroup.ThisWeek,
        _ => MyStepGroup.Later,
    };
}

/// <summary>What concerns one person in one onboarding.</summary>
/// <param name="Name">The person's, as it stands beside what they gave.</param>
/// <param name="Owned">Keys of the steps that were given to the person.</param>
/// <param name="Mentioned">Keys of the steps in whose comments the person is mentioned.</param>
public sealed record MyOnboarding(Checklist Checklist, string Name, IReadOnlySet<string> Owned, IReadOnlySet<string> Mentioned)
{
    internal bool IsAbout(StepStanding step) => Owned.Contains(step.Key) || Mentioned.Contains(step.Key) || AsksToRenew(step);

    internal bool AsksToRenew(StepStanding step) => step.RenewBy is { } by && Actor.IsNameOf(Name, by);
}

/// <summary>Why a step is among one's own, the most urgent first.</summary>
public enum MyStepGroup
{
    Overdue,

    /// <summary>Due today or within the six days after it.</summary>
    ThisWeek,
    Later,
    NoDate,

    /// <summary>Not one's own, but what one gave for it is too old to count.</summary>
    ToRenew,

    /// <summary>Not one's own, but somebody wants one to read a comment.</summary>
    Mentioned,
}
