namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>The rules of Twilio's identifiers as people paste them, with the sentences of the screen.</summary>
public static class SidText
{
    private const int Length = 34;

    /// <summary>Cuts white space and takes upper-case digits as lower; the prefix stays as Twilio writes it. Null when nothing is left.</summary>
    public static string? Clean(string? typed)
    {
        var text = typed?.Trim();
        return string.IsNullOrEmpty(text) ? null
            : text.Length <= 2 ? text
            : text[..2].ToUpperInvariant() + text[2..].ToLowerInvariant();
    }

    public static string? AccountFault(string? typed)
    {
        const string What = "Enter an Account SID. It starts with AC and has 34 characters.";
        return Clean(typed) switch
        {
            null => What,
            var sid when sid.StartsWith("SK", StringComparison.Ordinal) => "Account SID must start with AC. This one starts with SK, which is an API key.",
            var sid when !sid.StartsWith("AC", StringComparison.Ordinal) => $"Account SID must start with AC. {What}",
            { Length: not Length } sid => $"{What} This one has {sid.Length}.",
            var sid when !HasDigitsOnly(sid) => "After AC come 32 characters 0-9 and a-f.",
            _ => null,
        };
    }

    /// <summary>No key at all is no fault.</summary>
    public static string? KeyFault(string? typed)
    {
        const string What = "Enter the SID of the API key. It starts with SK and has 34 characters.";
        return Clean(typed) switch
        {
            null => null,
            var sid when sid.StartsWith("AC", StringComparison.Ordinal) => "The key's SID must start with SK. This one starts with AC, which is an account.",
            var sid when !sid.StartsWith("SK", StringComparison.Ordinal) => $"The key's SID must start with SK. {What}",
            { Length: not Length } sid => $"{What} This one has {sid.Length}.",
            var sid when !HasDigitsOnly(sid) => "After SK come 32 characters 0-9 and a-f.",
            _ => null,
        };
    }

    /// <param name="what">As it follows "The": "secret".</param>
    public static string? SecretFault(string what, string? typed)
    {
        const int MaxLength = 200;
        var text = typed?.Trim() ?? "";
        if (text.Any(letter => letter is '\r' or '\n'))
        {
            return $"The {what} has a line break in it. Copy it again.";
        }

        if (text.Length > MaxLength)
        {
            return $"The {what} has {text.Length} characters. Twilio's are shorter; copy it again.";
        }

        return text.All(letter => letter is > ' ' and <= '~') ? null : $"The {what} has a character that Twilio never uses. Copy it again.";
    }

    private static bool HasDigitsOnly(string sid) => sid.Skip(2).All(char.IsAsciiHexDigitLower);
}
