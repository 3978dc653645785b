using System.Globalization;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Countries;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>Puts an answer into lines of name and value, in the words of the table.</summary>
internal static class CloserRows
{
    /// <summary>So many entries of a list are shown.</summary>
    public const int EntriesAtOnce = 20;

    // A text of Twilio's that describes something; more is for the Console.
    private const int LongestText = 300;
    private const int MostWords = 30;

    public static IReadOnlyList<Seen> Of(DetailDefinition definition, IReadOnlyList<DetailItem> items) =>
        definition.IsList || items.Count > 1 ? [.. items.Take(EntriesAtOnce).Select(item => Entry(definition, item))]
        : items is [var only] ? [.. definition.Fields.Select(field => new Seen(Capital.Of(field.Words), Show(field, only) ?? TwilioWords.NotSet))]
        : [];

    // One line for an entry: its name, and what else Twilio shows of it.
    private static Seen Entry(DetailDefinition definition, DetailItem item) => new(
        Show(definition.Fields[0], item) ?? TwilioWords.NotSet,
        Line(definition.Fields.Skip(1), item));

    private static string Line(IEnumerable<DetailField> fields, DetailItem item) => string.Join("; ", fields
        .Select(field => (field.Words, Value: Show(field, item)))
        .Where(pair => pair.Value is not null)
        .Select(pair => $"{pair.Words}: {pair.Value!.TrimEnd('.')}"));

    private static string? Show(DetailField field, DetailItem item) => !item.Values.TryGetValue(field.Key, out var value) ? null : value switch
    {
        bool flag => TwilioWords.YesNo(flag),
        decimal amount => amount.ToString("0.####", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToUniversalTime().ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture),
        string text => Text(field.Shown, text),
        IReadOnlyList<string> texts => Several(texts.Select(text => Text(field.Shown, text)).ToList(), ", "),
        IReadOnlyList<DetailItem> inner => Several(inner.Select(one => Line(field.Inner ?? [], one)).ToList(), " | "),
        _ => throw new InvalidOperationException($"{field.Key} is a {value.GetType().Name}, which no rule shows."),
    };

    private static string? Several(List<string> texts, string between) => texts.Count switch
    {
        0 => null,
        > MostWords => $"{string.Join(between, texts.Take(MostWords))}, and {texts.Count - MostWords} more",
        _ => string.Join(between, texts),
    };

    private static string Text(Shown shown, string text) => shown switch
    {
        Shown.Constant => TwilioWords.Of(text),
        Shown.Number => NumberName.OfAddress(text, "a sender"),
        Shown.Address => WebAddress.Shown(text),
        Shown.Country => CountryNames.Of(text),
        _ => text.Length > LongestText ? $"{text[..LongestText]}…" : text,
    };
}
