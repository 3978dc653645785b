using System.Buffers;
using OnboardingTracker.Core.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>The rule of a SID as people paste it: a prefix and 32 hexadecimal characters.</summary>
internal static class SidText
{
    // Twilio says hexadecimal; its own examples have other letters, and Twilio itself refuses a SID that is none.
    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    private const int Length = 34;

    /// <summary>Cuts white space at both ends; in what looks like a SID, upper case hexadecimal is taken as lower. Anything else stays as typed.</summary>
    public static string? Clean(string? typed) =>
        OneLineText.Clean(typed) is { } kept ? kept.Length > 2 && kept.All(char.IsAsciiLetterOrDigit) ? kept[..2].ToUpperInvariant() + kept[2..].ToLowerInvariant() : kept : null;

    public static string? AccountFault(string? sid) => sid switch
    {
        null => T("Enter an Account SID. It starts with AC and has 34 characters."),
        ['S', 'K', ..] => T("Account SID must start with AC. This one starts with SK, which is an API key."),
        not ['A', 'C', ..] => T("Account SID must start with AC."),
        { Length: not Length } => T("Enter an Account SID. It starts with AC and has 34 characters. This one has {0}.", sid.Length),
        _ => IsHex(sid) ? null : T("After AC come 32 characters 0-9 and a-f."),
    };

    public static string? KeyFault(string? sid) => sid switch
    {
        null => null,
        ['A', 'C', ..] => T("API key SID must start with SK. This one starts with AC, which is an account."),
        not ['S', 'K', ..] => T("API key SID must start with SK."),
        { Length: not Length } => T("Enter an API key SID. It starts with SK and has 34 characters. This one has {0}.", sid.Length),
        _ => IsHex(sid) ? null : T("After SK come 32 characters 0-9 and a-f."),
    };

    private static bool IsHex(string sid) => sid.AsSpan(2).IndexOfAnyExcept(Letters) < 0;
}
