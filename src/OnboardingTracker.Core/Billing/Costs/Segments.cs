using System.Text;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>How many segments a text is sent and billed as. Twilio's Smart Encoding, which may replace some characters, is not reckoned with.</summary>
/// <param name="Count">At least 1: an empty text is sent as one, too.</param>
/// <param name="IsUcs2">A character is outside GSM-7, so that every character takes 16 bits.</param>
/// <param name="ForcingCharacters">The characters outside GSM-7, each once, in the order of the text.</param>
/// <param name="CountWithout">How many segments it would be with a plain character in the place of each of those.</param>
/// <param name="ForcingPlaces">How many characters of the text are outside GSM-7.</param>
/// <param name="Length">Characters of the text, a pair of surrogates as one.</param>
public sealed record Segments(int Count, bool IsUcs2, IReadOnlyList<string> ForcingCharacters, int CountWithout, int ForcingPlaces, int Length)
{
    // A segment carries 140 bytes; of several, six bytes of each say which part it is (3GPP TS 23.040, 9.2.3.24.1).
    private const int GsmAlone = 160;
    private const int GsmJoined = 153;
    private const int Ucs2Alone = 70;
    private const int Ucs2Joined = 67;

    public static Segments Of(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var forcing = runes.Where(rune => PlacesInGsm(rune) is null).ToList();
        var gsm = Parts(runes.Select(rune => PlacesInGsm(rune) ?? 1), GsmAlone, GsmJoined);
        var count = forcing.Count == 0 ? gsm : Parts(runes.Select(rune => rune.Utf16SequenceLength), Ucs2Alone, Ucs2Joined);
        return new Segments(count, forcing.Count > 0, [.. forcing.Distinct().Select(rune => rune.ToString())], gsm, forcing.Count, runes.Count);
    }

    private static int? PlacesInGsm(Rune rune) => rune.IsBmp ? Gsm7.PlacesOf((char)rune.Value) : null;

    /// <summary>A character of two places never stands in two segments: the one before stays a place shorter.</summary>
    private static int Parts(IEnumerable<int> places, int alone, int joined)
    {
        var all = places.ToList();
        if (all.Sum() <= alone)
        {
            return 1;
        }

        var (parts, free) = (1, joined);
        foreach (var place in all)
        {
            if (place > free)
            {
                (parts, free) = (parts + 1, joined);
            }

            free -= place;
        }

        return parts;
    }
}
