using System.Globalization;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Exports;

/// <summary>The state of the portfolio in its address, for the page, its links and its export.</summary>
public static class PortfolioAddress
{
    /// <summary>What is not known means the default: an address that somebody shortened still shows the list.</summary>
    public static PortfolioQuery Read(string? text, string? show, string? sort, string? page) => new(
        string.IsNullOrWhiteSpace(text) ? null : text,
        WordOr(show, PortfolioShow.All),
        WordOr(sort, PortfolioSort.Newest),
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? number : 1);

    public static string Of(PortfolioQuery query, string place = Links.Portfolio)
    {
        List<string> parts = [];
        if (query.Text is { } text)
        {
            parts.Add($"q={Uri.EscapeDataString(text)}");
        }

        if (query.Show is not PortfolioShow.All)
        {
            parts.Add($"show={ProfileWords.Of(query.Show)}");
        }

        if (query.Sort is not PortfolioSort.Newest)
        {
            parts.Add($"sort={ProfileWords.Of(query.Sort)}");
        }

        if (query.Page > 1)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"page={query.Page}"));
        }

        return parts.Count == 0 ? place : $"{place}?{string.Join('&', parts)}";
    }

    private static T WordOr<T>(string? word, T otherwise)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => ProfileWords.Of(value) == word).Select(value => (T?)value).FirstOrDefault() ?? otherwise;
}
