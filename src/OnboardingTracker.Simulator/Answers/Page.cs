using System.Collections.Immutable;
using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Operations;

namespace OnboardingTracker.Simulator.Answers;

/// <summary>The part of a list that one request asks for. Tokens name the item beside the page, as Twilio's do.</summary>
internal sealed record Page(ImmutableArray<Resource> Items, int Number, int Size, string? Next, string? Previous)
{
    private const string After = "PA";
    private const string Before = "PB";
    private const int DefaultSize = 50;
    private const int LargestSize = 1000;

    public int Start => Number * Size;

    public int End => Math.Max(0, Start + Items.Length - 1);

    /// <summary>The page, or the refusal Twilio gives to a size or token it does not accept.</summary>
    public static (Page? Page, Answer? Refusal) Of(ImmutableArray<Resource> all, IQueryCollection query, Shape shape)
    {
        var largest = shape switch { Shape.PagesByToken or Shape.PagesOfOrganization => 100, Shape.PagesByNumber => 50, _ => LargestSize };
        if (Whole(query[shape == Shape.PagesByToken ? "Size" : "PageSize"], DefaultSize) is not (>= 1 and var size) || size > largest)
        {
            return (null, TwilioError.PageSizeTooLarge);
        }

        var number = Whole(query["Page"], 0) ?? 0;
        if (shape == Shape.PagesByNumber)
        {
            var from = Math.Min(number * size, all.Length);
            var some = all.AsSpan().Slice(from, Math.Min(size, all.Length - from)).ToImmutableArray();
            return (new(some, number, size, from + some.Length < all.Length ? "" : null, number > 0 ? "" : null), null);
        }

        var token = query[shape == Shape.PagesByToken ? "Token" : "PageToken"].ToString();

        // "Page" alone is client state: without its token no page but the first can be had.
        if (number > 0 && token.Length == 0)
        {
            return (null, TwilioError.InvalidPageToken);
        }

        if (FirstIndex(all, token, size) is not { } first)
        {
            return (null, TwilioError.InvalidPageToken);
        }

        var items = all.AsSpan().Slice(first, Math.Min(size, all.Length - first)).ToImmutableArray();
        var next = first + items.Length < all.Length ? After + items[^1].Id : null;
        var previous = first > 0 ? Before + items[0].Id : null;
        return (new(items, number, size, next, previous), null);
    }

    private static int? Whole(string? text, int otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static int? FirstIndex(ImmutableArray<Resource> all, string token, int size)
    {
        if (token.Length == 0)
        {
            return 0;
        }

        if (token.Length <= After.Length)
        {
            return null;
        }

        var id = token[After.Length..];
        var beside = all.AsSpan().IndexOf(all.FirstOrDefault(resource => resource.Id == id));
        return (token[..After.Length], beside) switch
        {
            (_, < 0) => null,
            (After, _) => beside + 1,
            (Before, _) => Math.Max(0, beside - size),
            _ => null,
        };
    }
}
