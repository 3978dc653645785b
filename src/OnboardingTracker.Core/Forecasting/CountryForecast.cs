using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>When a planned country can be reached, by its best way, and by which others.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Date">Null with <see cref="LaunchAnswer.CanSendNow"/> and <see cref="LaunchAnswer.CannotSay"/>.</param>
/// <param name="Routes">Every way with a planned sender, the best first; none when no planned sender reaches the country.</param>
/// <param name="Obstacle">What Twilio shows in the way although every step is done.</param>
public sealed record CountryForecast(string Country, LaunchAnswer Answer, DayRange? Date, IReadOnlyList<Route> Routes, CountryAnswer? Obstacle)
{
    public Route? Best => Routes.Count == 0 ? null : Routes[0];

    /// <summary>Nothing is left to do on the best way, as far as its steps say.</summary>
    public bool IsDone => Best is { Steps.Count: 0 };

    internal static CountryForecast Of(Checklist checklist, string country, DateTimeOffset now)
    {
        var profile = checklist.Onboarding.Profile;
        IEnumerable<SenderType?> senders = profile.SenderTypes is { Count: > 0 } planned
            ? planned.Where(sender => Reach.Is(sender, country)).Distinct().Select(sender => (SenderType?)sender)
            : [null];
        List<Route> routes = [.. senders.Select(sender => RoutePlan.Of(checklist, country, sender, now)).OrderBy(route => route.Order)];
        var twilio = checklist.Onboarding.CanSend.FirstOrDefault(answer => answer.Country == country);

        // What Twilio shows outranks what is reckoned: one way that works is enough, whatever is open on it.
        if (twilio is { Answer: SendAnswer.Yes })
        {
            return new CountryForecast(country, LaunchAnswer.CanSendNow, null, routes, null);
        }

        return routes switch
        {
            [] or [{ Date: null }, ..] => new CountryForecast(country, LaunchAnswer.CannotSay, null, routes, null),
            [{ Steps.Count: 0, Sender: not null }, ..] => Done(country, routes, twilio, now),
            [{ Date: { Latest: null } date }, ..] => new CountryForecast(country, LaunchAnswer.NotBefore, date, routes, null),
            [{ Date: var date }, ..] => new CountryForecast(country, LaunchAnswer.Range, date, routes, null),
        };
    }

    /// <summary>Every step is done: so it can send, unless Twilio shows something else in the way.</summary>
    private static CountryForecast Done(string country, List<Route> routes, CountryAnswer? twilio, DateTimeOffset now) =>
        twilio is { Answer: SendAnswer.NotYet }
            ? new CountryForecast(country, LaunchAnswer.NotBefore, new DayRange(DateOnly.FromDateTime(now.DateTime), null), routes, twilio)
            : new CountryForecast(country, LaunchAnswer.CanSendNow, null, routes, null);
}
