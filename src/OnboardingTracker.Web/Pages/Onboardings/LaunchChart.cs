using System.Globalization;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Pages.Onboardings;

/// <summary>The forecast as bars on a line of days: first the steps that take time of others, then the countries. Lengths are those of the drawing.</summary>
/// <param name="Target">Null without a target date, and when it lies outside of what is drawn.</param>
public sealed record LaunchChart(IReadOnlyList<LaunchChart.Bar> Bars, IReadOnlyList<LaunchChart.Mark> Ticks, LaunchChart.Mark Today, LaunchChart.Mark? Target)
{
    public const int Width = 720;
    public const int Head = 58;
    public const int RowHeight = 44;

    /// <summary>Room for the label of a mark at the right edge.</summary>
    private const int RightMargin = 16;
    private const int MostTicks = 8;

    /// <summary>A target further away than so many days after everything else would press the bars together.</summary>
    private const int FarTarget = 400;

    public int Height => Head + (Bars.Count * RowHeight) + 4;

    /// <summary>A line down a day, as the path of a drawing: across every bar and past every word, which is hard to read with lines through it.</summary>
    /// <param name="from">Where it begins, above the days or below them.</param>
    public string Down(double x, int from) => string.Concat(
        [from < Head - 26 ? $"M{Number(x)} {from}V{Head - 26}" : "", $"M{Number(x)} {Head - 8}V{Head}", .. Bars.Index().Select(bar => $"M{Number(x)} {Number(Head + (bar.Index * RowHeight) + 19)}v20")]);

    public static LaunchChart? Of(Forecast forecast)
    {
        var steps = forecast.Steps.Where(step => step.Plan is { Pace: not Pace.OwnWork, Finish: not null }).ToList();
        var countries = forecast.Countries.Where(country => country.Date is not null).ToList();
        if (countries.Count == 0)
        {
            return null;
        }

        var axis = Axis.Around(forecast, [.. steps.Select(step => step.Plan.Start!.Earliest), .. Ends(steps, countries)], FarTarget);
        return new LaunchChart(
            [
                .. steps.Select(step => BarOf(axis, Label(forecast, step), step.Plan.IsHandedIn ? "wait" : "work", step.Plan.Start!.Earliest, step.Plan.Finish!)),
                .. countries.Select(country => BarOf(axis, CountryNames.Of(country.Country), "launch", country.Date!.Earliest, country.Date)),
            ],
            TicksOf(axis),
            new Mark(axis.At(forecast.Today), Moments.Day(forecast.Today)),
            forecast.Target is { } target && axis.Shows(target) ? new Mark(axis.At(target), Moments.Day(target)) : null);
    }

    /// <summary>As an attribute of SVG wants it.</summary>
    public static string Number(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Ends(IEnumerable<ForecastStep> steps, IEnumerable<CountryForecast> countries) => steps
        .Select(step => step.Plan.Finish!)
        .Concat(countries.Select(country => country.Date!))
        .Select(range => range.Latest ?? range.Earliest);

    /// <summary>A step whose time differs by country says for which.</summary>
    private static string Label(Forecast forecast, ForecastStep step) => forecast.Steps.Count(other => other.Key == step.Key) > 1
        ? $"{step.Plan.Definition.Title} ({string.Join(", ", step.Countries.Select(CountryNames.Of))})"
        : step.Plan.Definition.Title;

    private static Bar BarOf(Axis axis, string label, string kind, DateOnly start, DayRange finish) => new(
        label, kind, axis.At(start), axis.At(finish.Earliest), finish.Latest is { } latest ? axis.At(latest) : Width - RightMargin, finish.Latest is null);

    private static List<Mark> TicksOf(Axis axis)
    {
        var months = 1;
        while (axis.Days / (30.4 * months) > MostTicks)
        {
            months++;
        }

        List<Mark> ticks = [];
        if (axis.Days <= 56)
        {
            var monday = axis.First.AddDays(((int)DayOfWeek.Monday - (int)axis.First.DayOfWeek + 7) % 7);
            for (var day = monday; axis.Shows(day); day = day.AddDays(7))
            {
                ticks.Add(new Mark(axis.At(day), day.ToString("d MMM", Language.Current)));
            }

            return ticks;
        }

        for (var day = new DateOnly(axis.First.Year, axis.First.Month, 1).AddMonths(1); axis.Shows(day); day = day.AddMonths(months))
        {
            ticks.Add(new Mark(axis.At(day), day.ToString("MMM yyyy", Language.Current)));
        }

        return ticks;
    }

    /// <summary>From its start it is sure to take until <paramref name="Sure"/>, and may take until <paramref name="End"/>.</summary>
    /// <param name="Kind">work, wait or launch.</param>
    /// <param name="IsOpen">Nobody knows how long: it runs out of the drawing.</param>
    public sealed record Bar(string Label, string Kind, double Start, double Sure, double End, bool IsOpen)
    {
        /// <summary>Nothing that lasts for sure: a day, drawn as a dot.</summary>
        public bool IsMoment => Sure - Start < 1;
    }

    /// <summary>A day with its place.</summary>
    public sealed record Mark(double X, string Day);

    private sealed record Axis(DateOnly First, DateOnly Last)
    {
        public int Days => Last.DayNumber - First.DayNumber;

        public static Axis Around(Forecast forecast, IReadOnlyList<DateOnly> days, int farTarget)
        {
            var (first, last) = (days.Append(forecast.Today).Min(), days.Append(forecast.Today.AddDays(14)).Max());
            if (forecast.Target is { } target && target >= first && target <= last.AddDays(farTarget))
            {
                last = target > last ? target : last;
            }

            // Some air on both sides, so that the marks of the first and the last day are whole.
            var air = Math.Max(1, (last.DayNumber - first.DayNumber) / 25);
            return new Axis(first.AddDays(-air), last.AddDays(air));
        }

        public bool Shows(DateOnly day) => day >= First && day <= Last;

        public double At(DateOnly day) => (day.DayNumber - First.DayNumber) * (double)(Width - RightMargin) / Days;
    }
}
