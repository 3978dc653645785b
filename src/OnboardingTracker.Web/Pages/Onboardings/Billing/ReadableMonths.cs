using System.Globalization;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>The month of an address of which Twilio is asked. Twilio counts days in UTC, and a month can be read when one of them is over.</summary>
/// <param name="Chosen">Its first day; the last month that is over where the address names none.</param>
/// <param name="Offered">Newest first.</param>
/// <param name="Fault">Why the month of the address cannot be read; null when it can.</param>
public sealed record ReadableMonths(DateOnly Chosen, IReadOnlyList<DateOnly> Offered, string? Fault)
{
    private const int Offers = 13;
    private const int EarliestYear = 2010;

    /// <summary>As addresses write it: 2026-10.</summary>
    public string Word => WordOf(Chosen);

    public static string WordOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static ReadableMonths Of(string? asked, DateTimeOffset now)
    {
        var yesterday = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var newest = new DateOnly(yesterday.Year, yesterday.Month, 1);
        var today = yesterday.AddDays(1);
        var usual = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        List<DateOnly> offered = [.. Enumerable.Range(0, Offers).Select(place => newest.AddMonths(-place))];
        if (string.IsNullOrWhiteSpace(asked))
        {
            return new(usual, offered, null);
        }

        if (!DateOnly.TryParseExact($"{asked.Trim()}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) || month.Year < EarliestYear)
        {
            return new(usual, offered, T("Choose a month, or write one in the address, for example month=2026-10."));
        }

        return month > newest
            ? new(usual, offered, T("Of {0} no day is over yet. Choose an earlier month.", month.ToString("MMMM yyyy", Ui.Text.Language.Current)))
            : new(month, offered.Contains(month) ? offered : [.. offered, month], null);
    }
}
