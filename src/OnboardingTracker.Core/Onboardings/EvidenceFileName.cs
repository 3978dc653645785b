using System.Text;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>Makes a name to show and download by of the name a browser sent: no folders, no control characters, no tricks of direction, not too long.</summary>
public static class EvidenceFileName
{
    private const int MaxBytes = 200;

    public static string Clean(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = string.Concat(last.EnumerateRunes().Where(IsShown));
        var dot = kept.LastIndexOf('.');
        var (name, extension) = dot < 0 ? (kept, "") : (kept[..dot], kept[dot..]);
        if (OneLineText.Clean(name) is not { } stem)
        {
            stem = "file";
        }

        return Shorten(stem, MaxBytes - Encoding.UTF8.GetByteCount(extension)) + extension;
    }

    private static bool IsShown(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029 or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFFFD);

    private static string Shorten(string name, int maxBytes)
    {
        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes().TakeWhile(rune => (bytes += rune.Utf8SequenceLength) <= maxBytes))
        {
            kept.Append(rune);
        }

        return kept.ToString();
    }
}
