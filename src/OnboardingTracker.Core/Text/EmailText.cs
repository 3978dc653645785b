using System.Globalization;

namespace OnboardingTracker.Core.Text;

/// <summary>
/// The rule of an e-mail address: one address and nothing else, because what stands around it would go into the head of a mail. The part before the @ is
/// ASCII, as every mail server takes it (RFC 5321); the domain may be written in any script.
/// </summary>
public static class EmailText
{
    /// <summary>In characters (RFC 5321, 4.5.3.1.3: a path of 256 with its brackets).</summary>
    public const int MaxLength = 254;

    private const int LocalMaxLength = 64;

    // Letters, digits and what RFC 5322 calls atext. Quoted local parts exist and nobody has one.
    private const string Marks = "!#$%&'*+-/=?^_`{|}~.";

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    public static bool IsAddress(string? text)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        if (text is not { Length: <= MaxLength } || at is not (> 0 and <= LocalMaxLength))
        {
            return false;
        }

        var local = text[..at];
        return local.All(letter => char.IsAsciiLetterOrDigit(letter) || Marks.Contains(letter, StringComparison.Ordinal))
            && !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
            && IsDomain(text[(at + 1)..]);
    }

    /// <summary>Two addresses that differ in case alone are one: so it is with every mail server anybody uses.</summary>
    public static string Normalize(string address) => address.Trim().Normalize().ToUpperInvariant();

    private static bool IsDomain(string domain)
    {
        if (domain.Length == 0 || domain.EndsWith('.'))
        {
            return false;
        }

        try
        {
            return Domains.GetAscii(domain).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
