namespace OnboardingTracker.Core.Text;

/// <summary>
/// The rule of a field that takes what a resource is called in Twilio or its SID. A SID with a slip in it would pass for a name that nothing has, and be
/// missed for ever; so would the SID of another kind of resource.
/// </summary>
public static class NameOrSid
{
    // Names that look like this are not given by people: one word, two letters, and digits all through the rest.
    private const int LeastRest = 24;
    private const int LeastDigits = 8;

    /// <summary>Why the text cannot be taken, as a sentence; null when it can. No text at all is no fault.</summary>
    /// <param name="what">As it follows "of": "an account".</param>
    /// <param name="prefix">The two letters that its SIDs begin with: "AC".</param>
    public static string? Fault(string what, string prefix, string? text) => OneLineText.Clean(text) switch
    {
        null => null,
        var kept when !LooksLikeSid(kept) => null,
        var kept when !kept.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && SidText.IsSid(kept) =>
            $"{SidText.Shorten(kept)} is the SID of something else. That of {what} begins with {prefix}.",
        var kept when !SidText.IsSid(kept) || kept.Skip(prefix.Length).Any(char.IsAsciiLetterUpper) =>
            $"{SidText.Shorten(kept)} looks like a SID and is none. That of {what} is {prefix} and 32 characters 0-9 and a-f.",
        _ => null,
    };

    private static bool LooksLikeSid(string text) =>
        text.Length >= 2 + LeastRest
        && text[..2].All(char.IsAsciiLetter)
        && text[2..].All(char.IsAsciiLetterOrDigit)
        && text.Count(char.IsAsciiDigit) >= LeastDigits;
}
