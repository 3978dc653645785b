using System.Globalization;
using Microsoft.Extensions.Primitives;
using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>
/// The days of sending that a list of messages is asked for: DateSent for one day, DateSent&gt; and DateSent&lt; for the first and the last (Twilio means "from"
/// and "until" by them). One leniency: of a list without a last day the newest week is always there, because tests set the product's clock ahead of ours.
/// </summary>
internal sealed record SentFilter(DateOnly? First, DateOnly? Last)
{
    private const int NewestDays = 7;

    public static SentFilter? Of(IQueryCollection query, IEnumerable<Resource> messages)
    {
        if (Day(query["DateSent"]) is { } day)
        {
            return new(day, day);
        }

        var (first, last) = (Day(query["DateSent>"]), Day(query["DateSent<"]));
        if (last is null && first is not null && messages.Select(SentOn).Max() is { } newest && first > newest.AddDays(-NewestDays))
        {
            first = newest.AddDays(-NewestDays);
        }

        return first is null && last is null ? null : new(first, last);
    }

    /// <summary>What was not sent yet has no such day and is on no such list.</summary>
    public bool Keeps(Resource message) =>
        SentOn(message) is { } day && (First is not { } first || day >= first) && (Last is not { } last || day <= last);

    private static DateOnly? SentOn(Resource message) =>
        DateTimeOffset.TryParse(message.Text("date_sent"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? DateOnly.FromDateTime(at.UtcDateTime)
            : null;

    private static DateOnly? Day(StringValues given) =>
        DateOnly.TryParseExact(given.ToString().Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
