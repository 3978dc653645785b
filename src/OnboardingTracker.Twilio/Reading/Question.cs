using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>One request: who asks, for what, and for which page of it.</summary>
internal sealed record Question(Session Session, Call Call)
{
    /// <summary>The page as the one before it named it; null for the first page and for a single object.</summary>
    public Uri? Page { get; init; }

    /// <summary>How many items the first page shall hold; null for as many as Twilio gives.</summary>
    public int? PageSize { get; init; }

    /// <summary>The higher goes first: see <see cref="InFlightLimiter"/>.</summary>
    public int Urgency { get; init; }

    /// <summary>Where the pages of one list go, one after another; null for a question by itself.</summary>
    public ChainPlace? Place { get; init; }

    public Uri Address => Page ?? Session.Addresses.Of(Call.Product, Call.FirstPage(PageSize));
}
