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

    private const int LongestClientId = 100;

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

    public static string? OrganizationFault(string? sid) => sid switch
    {
        null => T("Enter an Organization SID. It starts with OR and has 34 characters."),
        ['A', 'C', ..] => T("Organization SID must start with OR. This one starts with AC, which is an account."),
        not ['O', 'R', ..] => T("Organization SID must start with OR."),
        { Length: not Length } => T("Enter an Organization SID. It starts with OR and has 34 characters. This one has {0}.", sid.Length),
        _ => IsHex(sid) ? null : T("After OR come 32 characters 0-9 and a-f."),
    };

    /// <summary>Of what can bear cost: an account or a messaging service.</summary>
    public static string? PlaceFault(string sid) => sid switch
    {
        not (['A', 'C', ..] or ['M', 'G', ..]) => T("“{0}” is neither an Account SID, which starts with AC, nor the SID of a messaging service, which starts with MG.", sid),
        { Length: not Length } => T("“{0}” has {1} characters. A SID has 34.", sid, sid.Length),
        _ => IsHex(sid) ? null : T("“{0}” is no SID: after the two letters come 32 characters 0-9 and a-f.", sid),
    };

    /// <summary>A client ID as it was pasted, without white space at both ends; its case may mean something.</summary>
    public static string? CleanClient(string? typed) => OneLineText.Clean(typed);

    /// <summary>The client ID of an OAuth app: Twilio describes 34 characters and no prefix, so only what is plainly something else is refused.</summary>
    public static string? ClientFault(string? id) => id switch
    {
        null => T("Enter the client ID of the OAuth app."),
        ['A', 'C', ..] or ['S', 'K', ..] or ['O', 'R', ..] when id.Length == Length =>
            T("This is no client ID: it starts with {0}. Copy the client ID of the OAuth app.", id[..2]),
        { Length: > LongestClientId } => T("The client ID is too long. Copy it again."),
        _ => id.All(letter => letter is > ' ' and <= '~') ? null : T("The client ID has a character that no client ID of Twilio has. Copy it again."),
    };

    private static bool IsHex(string sid) => sid.AsSpan(2).IndexOfAnyExcept(Letters) < 0;
}
