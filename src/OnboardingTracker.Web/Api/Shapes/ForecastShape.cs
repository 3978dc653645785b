using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>The launch forecast as the API shows it.</summary>
/// <param name="AsOf">The day it was reckoned on, in UTC.</param>
/// <param name="StartToday">Keys of the steps that can be done or handed in today, what sets a date first.</param>
/// <param name="Steps">Every open step that a country waits for; where its time differs by country once for each time.</param>
public sealed record ForecastShape(
    DateOnly AsOf, DateOnly? TargetDate, IReadOnlyList<CountryForecastShape> Countries, IReadOnlyList<string> StartToday, IReadOnlyList<ForecastStepShape> Steps)
{
    public static ForecastShape Of(Forecast forecast) => new(
        forecast.Today,
        forecast.Target,
        [.. forecast.Countries.Select(country => CountryForecastShape.Of(country, forecast.OutlookOf(country)))],
        [.. forecast.StartToday.Select(step => step.Key).Distinct(StringComparer.Ordinal)],
        [.. forecast.Steps.Select(ForecastStepShape.Of)]);
}

/// <summary>When one country can be reached.</summary>
/// <param name="Latest">Null when nobody knows how long something takes: then <paramref name="Earliest"/> reads "not before".</param>
/// <param name="Sender">Of the best way; null while no sender is chosen, and when none reaches the country.</param>
/// <param name="Path">Keys of the steps that set the date, in order.</param>
/// <param name="BlockedBy">Keys of the blocked steps on the best way.</param>
/// <param name="Outlook">Against the target date; null without one.</param>
/// <param name="Ways">Every way, the best first.</param>
public sealed record CountryForecastShape(
    string Country,
    LaunchAnswer Answer,
    DateOnly? Earliest,
    DateOnly? Latest,
    SenderType? Sender,
    IReadOnlyList<string> Path,
    IReadOnlyList<string> BlockedBy,
    TargetOutlook? Outlook,
    IReadOnlyList<WayShape> Ways)
{
    public static CountryForecastShape Of(CountryForecast country, TargetOutlook? outlook) => new(
        country.Country,
        country.Answer,
        country.Date?.Earliest,
        country.Date?.Latest,
        country.Best?.Sender,
        country.Date is null ? [] : [.. country.Best!.Path.Select(step => step.Key)],
        [.. (country.Best?.Blocked ?? []).Select(step => step.Key)],
        outlook,
        [.. country.Routes.Select(route => new WayShape(route.Sender, route.Date?.Earliest, route.Date?.Latest))]);
}

/// <summary>A way to a country; without days while a step on it is blocked.</summary>
public sealed record WayShape(SenderType? Sender, DateOnly? Earliest, DateOnly? Latest);

/// <summary>An open step of the forecast.</summary>
/// <param name="Countries">That wait for it.</param>
/// <param name="Pace">What its time is reckoned from.</param>
/// <param name="UsualTime">Null when no source says.</param>
/// <param name="HandedInOn">For what waits on somebody else.</param>
/// <param name="StartBy">The last day to start for the target date to hold.</param>
/// <param name="StartByIsUncertain">It must start before that day, by a time nobody knows.</param>
public sealed record ForecastStepShape(
    string Key,
    string Title,
    IReadOnlyList<string> Countries,
    Pace Pace,
    UsualTimeShape? UsualTime,
    DateOnly? HandedInOn,
    DateOnly? OverdueSince,
    DateOnly? Earliest,
    DateOnly? Latest,
    DateOnly? StartBy,
    bool StartByIsUncertain,
    StartByWarning Warning,
    bool SetsTheDate)
{
    public static ForecastStepShape Of(ForecastStep step) => new(
        step.Key,
        step.Plan.Definition.Title,
        step.Countries,
        step.Plan.Pace,
        UsualTimeShape.Of(step.Time),
        step.Plan.IsHandedIn ? step.Plan.Start!.Earliest : null,
        step.Plan.OverdueSince,
        step.Plan.Finish?.Earliest,
        step.Plan.Finish?.Latest,
        step.StartBy?.Day,
        step.StartBy?.IsUncertain ?? false,
        step.Warning,
        step.SetsTheDate);
}

/// <summary>How long a step usually takes, with its source.</summary>
/// <param name="From">In <paramref name="Unit"/>; null when the text cannot be counted on.</param>
/// <param name="To">Null when the source gives no end.</param>
/// <param name="Source">The name people know it by.</param>
/// <param name="Read">The day on which the source was read.</param>
public sealed record UsualTimeShape(string Text, int? From, int? To, TimeUnit? Unit, string Source, string Address, DateOnly Read)
{
    public static UsualTimeShape? Of(UsualTime? time) =>
        time is null ? null : new(time.Text, time.Takes?.From, time.Takes?.To, time.Takes?.Unit, time.Source, time.Address, time.Read);
}
