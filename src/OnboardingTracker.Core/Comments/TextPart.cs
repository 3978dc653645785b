using System.Text.RegularExpressions;

namespace OnboardingTracker.Core.Comments;

/// <summary>A piece of a plain text: words, an address that can be opened, or the name of somebody who was told.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Address">Of the web or of e-mail; null for everything else.</param>
/// <param name="IsMention">The name of somebody who was told.</param>
public sealed partial record TextPart(string Text, Uri? Address = null, bool IsMention = false)
{
    /// <summary>What may end a sentence or a bracket around an address, and is none of it.</summary>
    private const string Closing = ".,;:!?'\"”’»…";

    /// <summary>The text in its pieces; put together again they are the text.</summary>
    public static IReadOnlyList<TextPart> Of(string text, IReadOnlyCollection<Mention> told)
    {
        List<TextPart> parts = [];
        var at = 0;
        foreach (var (start, found) in Addresses(text).Concat(Names(text, told)).OrderBy(found => found.Start).ThenByDescending(found => found.Part.Text.Length))
        {
            if (start < at)
            {
                // A name inside of an address is a part of the address.
                continue;
            }

            if (start > at)
            {
                parts.Add(new TextPart(text[at..start]));
            }

            parts.Add(found);
            at = start + found.Text.Length;
        }

        if (at < text.Length)
        {
            parts.Add(new TextPart(text[at..]));
        }

        return parts;
    }

    private static IEnumerable<(int Start, TextPart Part)> Addresses(string text)
    {
        foreach (Match match in AddressPattern().Matches(text))
        {
            var typed = Trimmed(match.Value);
            if (Uri.TryCreate(typed, UriKind.Absolute, out var address) && IsOpenable(address))
            {
                yield return (match.Index, new TextPart(typed, address));
            }
        }
    }

    private static IEnumerable<(int Start, TextPart Part)> Names(string text, IReadOnlyCollection<Mention> told) =>
        Mentions.Find(text, [.. told.Select(mention => new People.PersonInSight(mention.MemberId, mention.Name, ""))])
            .Select(found => (found.Start, new TextPart(text.Substring(found.Start, found.Length), IsMention: true)));

    /// <summary>A name and a password in an address would be sent along by a click.</summary>
    private static bool IsOpenable(Uri address) =>
        address.Scheme == Uri.UriSchemeMailto
        || ((address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address is { UserInfo: "", Host.Length: > 0 });

    private static string Trimmed(string typed)
    {
        while (typed.Length > 0 && (Closing.Contains(typed[^1], StringComparison.Ordinal) || IsBracketOfTheText(typed)))
        {
            typed = typed[..^1];
        }

        return typed;
    }

    /// <summary>"(see https://example.com)" closes a bracket that the address did not open.</summary>
    private static bool IsBracketOfTheText(string typed) => typed[^1] switch
    {
        ')' => typed.Count(letter => letter is '(') < typed.Count(letter => letter is ')'),
        ']' => typed.Count(letter => letter is '[') < typed.Count(letter => letter is ']'),
        _ => false,
    };

    // No space, nothing that opens a tag or quotes, no control character; the word before it ends first.
    [GeneratedRegex("""(?<![\p{L}\p{N}])(?:https?://|mailto:)[^\s<>"\p{C}]+""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressPattern();
}
