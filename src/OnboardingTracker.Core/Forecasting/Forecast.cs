using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>
/// The launch forecast: from the steps that apply, what comes before what, usual times and what already waits, the earliest day on which each planned
/// country can be reached. Computed, never stored. It takes for granted that the team does its own steps on the day on which they can be done.
/// </summary>
/// <param name="Today">In the time zone of whoever asks.</param>
/// <param name="Steps">Every open step that a planned country waits for, in the order of work; where its time differs by country once for each time, together.</param>
public sealed record Forecast(DateOnly Today, DateOnly? Target, IReadOnlyList<CountryForecast> Countries, IReadOnlyList<ForecastStep> Steps)
{
    /// <summary>What can be done or handed in today: what sets a date first, then what must start soonest.</summary>
    public IReadOnlyList<ForecastStep> StartToday =>
    [
        .. Steps.Where(step => step.Plan.CanStartToday)
            .OrderByDescending(step => step.SetsTheDate)
            .ThenBy(step => step.Plan.Pace is Pace.OwnWork)
            .ThenBy(step => step.StartBy?.Day ?? DateOnly.MaxValue),
    ];

    /// <summary>The day on which the first country can be reached at the earliest; null when nothing can be said of any.</summary>
    public DateOnly? Earliest => Countries
        .Select(country => country.Answer is LaunchAnswer.CanSendNow ? Today : country.Date?.Earliest)
        .Where(day => day is not null)
        .Min();

    /// <param name="now">In the offset of the time zone whose days are counted.</param>
    public static Forecast Read(Checklist checklist, DateTimeOffset now)
    {
        var profile = checklist.Onboarding.Profile;
        var today = DateOnly.FromDateTime(now.DateTime);
        List<CountryForecast> countries = [.. (profile.Countries ?? []).Distinct().Select(country => CountryForecast.Of(checklist, country, now))];
        return new Forecast(today, profile.TargetDate, countries, StepsOf(countries, profile.TargetDate, today));
    }

    /// <summary>How a country stands to the target date; null without one.</summary>
    public TargetOutlook? OutlookOf(CountryForecast country) => country switch
    {
        _ when Target is null => null,
        { Answer: LaunchAnswer.CanSendNow } => TargetOutlook.InTime,
        { Date: { } date } when date.Earliest > Target => TargetOutlook.Late,
        { Date: { } date } when date.Latest <= Target => TargetOutlook.InTime,
        _ => TargetOutlook.MayBeLate,
    };

    /// <remarks>A country that can be reached already waits for nothing: what is open on its ways is not part of the launch.</remarks>
    private static List<ForecastStep> StepsOf(List<CountryForecast> countries, DateOnly? target, DateOnly today)
    {
        var open = countries.Where(country => country.Answer is not LaunchAnswer.CanSendNow).ToList();
        var setting = open.SelectMany(country => country.Best?.Path ?? []).ToHashSet<PlannedStep>(ReferenceEqualityComparer.Instance);
        return
        [
            .. open.SelectMany(country => country.Routes)
                .SelectMany(route => route.Steps.Select(step => (Step: step, route.Country, StartBy: StartByOf(route, step, target))))
                .GroupBy(found => (found.Step.Key, found.Step.Time))
                .Select(same => Merged([.. same], setting, today))
                .GroupBy(step => step.Key, StringComparer.Ordinal)
                .OrderBy(same => same.Min(step => step.Plan.Start?.Earliest ?? DateOnly.MaxValue))
                .ThenBy(same => same.Max(step => step.Plan.Finish?.Order ?? (DateOnly.MaxValue, DateOnly.MaxValue)))
                .SelectMany(same => same),
        ];
    }

    private static ForecastStep Merged(IReadOnlyList<(PlannedStep Step, string Country, StartBy? StartBy)> same, HashSet<PlannedStep> setting, DateOnly today)
    {
        var longest = same.MaxBy(found => found.Step.Finish?.Order ?? (DateOnly.MaxValue, DateOnly.MaxValue)).Step;
        var startBy = same.Select(found => found.StartBy).OfType<StartBy>().Aggregate((StartBy?)null, (soonest, one) => soonest is null ? one : StartBy.Sooner(soonest, one));
        return new ForecastStep(
            longest,
            [.. same.Select(found => found.Country).Distinct()],
            startBy,
            startBy?.WarningOn(today) ?? StartByWarning.None,
            same.Any(found => setting.Contains(found.Step)));
    }

    private static StartBy? StartByOf(Route route, PlannedStep step, DateOnly? target) =>
        target is { } day && !step.IsHandedIn && step.Pace is not Pace.Blocked ? StartBy.Of(route, day)[step.Key] : null;
}
