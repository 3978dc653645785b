using System.Text;

namespace OnboardingTracker.Core.Text;

/// <summary>
/// How many SMS segments a text becomes. GSM-7 (3GPP TS 23.038) holds 160 characters in one segment and 153 in each of several; one character outside of its
/// alphabet turns the whole text into UCS-2, which holds 70 and 67 (https://www.twilio.com/docs/glossary/what-sms-character-limit).
/// </summary>
public static class Segments
{
    private const int GsmAlone = 160;
    private const int GsmJoined = 153;
    private const int WideAlone = 70;
    private const int WideJoined = 67;

    /// <summary>The basic alphabet of GSM-7: one septet each.</summary>
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>The extension table: an escape and the character, two septets.</summary>
    private const string Extension = "\f^{}\\[~]|€";

    /// <summary>Counts the segments of a text as it would be sent unchanged: without Twilio's Smart Encoding, which replaces some characters.</summary>
    public static TextSegments Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var outside = new List<string>();
        foreach (var rune in text.EnumerateRunes().Where(rune => Septets(rune) == 0))
        {
            var character = rune.ToString();
            if (!outside.Contains(character, StringComparer.Ordinal))
            {
                outside.Add(character);
            }
        }

        var isWide = outside.Count > 0;
        List<int> sizes = [.. text.EnumerateRunes().Select(rune => isWide ? rune.Utf16SequenceLength : Septets(rune))];
        return new(
            isWide ? SegmentEncoding.Ucs2 : SegmentEncoding.Gsm7,
            sizes.Sum(),
            isWide ? Count(sizes, WideAlone, WideJoined) : Count(sizes, GsmAlone, GsmJoined),
            outside);
    }

    /// <summary>The same text with one plain character in place of each that GSM-7 does not know: what it would be without them.</summary>
    public static TextSegments WithoutForeign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Septets(rune) == 0 ? "?" : rune.ToString());
        }

        return Of(plain.ToString());
    }

    // Two septets of one character, or two halves of a surrogate pair, are never parted between two segments.
    private static int Count(List<int> sizes, int alone, int joined)
    {
        if (sizes.Sum() <= alone)
        {
            return sizes.Count == 0 ? 0 : 1;
        }

        var (segments, used) = (1, 0);
        foreach (var size in sizes)
        {
            if (used + size > joined)
            {
                segments++;
                used = 0;
            }

            used += size;
        }

        return segments;
    }

    private static int Septets(Rune rune) =>
        !rune.IsBmp ? 0
        : Basic.Contains((char)rune.Value, StringComparison.Ordinal) ? 1
        : Extension.Contains((char)rune.Value, StringComparison.Ordinal) ? 2
        : 0;
}

/// <summary>What a text is as SMS.</summary>
/// <param name="Units">Septets of GSM-7, or UTF-16 units of UCS-2.</param>
/// <param name="Count">How many segments; 0 for an empty text, of which there is nothing to send.</param>
/// <param name="Foreign">The distinct characters that GSM-7 does not know, in the order they come; empty with GSM-7.</param>
public sealed record TextSegments(SegmentEncoding Encoding, int Units, int Count, IReadOnlyList<string> Foreign);

/// <summary>The two alphabets of SMS.</summary>
public enum SegmentEncoding
{
    /// <summary>7 bits a character.</summary>
    Gsm7,

    /// <summary>16 bits a character.</summary>
    Ucs2,
}
