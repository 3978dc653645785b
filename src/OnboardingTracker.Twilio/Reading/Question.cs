using System.Globalization;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>One request: who asks, for what, and for which page of it.</summary>
internal sealed record Question(Session Session, Call Call)
{
    private const string StartParameter = "startIndex=";

    /// <summary>The page as the one before it named it; null for the first page and for a single object.</summary>
    public Uri? Page { get; init; }

    /// <summary>How many items the first page shall hold; null for as many as Twilio gives.</summary>
    public int? PageSize { get; init; }

    /// <summary>The higher goes first: see <see cref="InFlightLimiter"/>.</summary>
    public int Urgency { get; init; }

    /// <summary>Where the pages of one list go, one after another; null for a question by itself.</summary>
    public ChainPlace? Place { get; init; }

    /// <summary>Where this page begins in a list that is counted from 1; see <see cref="Paging.Index"/>.</summary>
    public int StartIndex => Page is { Query: var query } && query.LastIndexOf(StartParameter, StringComparison.Ordinal) is >= 0 and var at
        ? int.Parse(query.AsSpan(at + StartParameter.Length), NumberStyles.None, CultureInfo.InvariantCulture)
        : 1;

    /// <summary>The parameter that asks for a page which begins there; it goes last.</summary>
    public static string StartingAt(int index) => string.Create(CultureInfo.InvariantCulture, $"{StartParameter}{index}");

    public Uri Address => Page ?? Session.Addresses.Of(Call.Product, Call.FirstPage(PageSize));
}
