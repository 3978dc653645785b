namespace OnboardingTracker.Core.Text;

/// <summary>The shape of a Twilio SID, and how it stands in a sentence, a list or a button: the same everywhere, so that two places can be compared by eye.</summary>
public static class SidText
{
    private const int Length = 34;

    /// <summary>Two capital letters that say what it names, and 32 hexadecimal digits.</summary>
    public static bool IsSid(string? text) =>
        text is { Length: Length } && text[..2].All(char.IsAsciiLetterUpper) && text[2..].All(char.IsAsciiHexDigit);

    /// <summary>"AC01…cdef": a person recognises it, and nobody can copy it.</summary>
    public static string Shorten(string sid) => sid.Length > 8 ? $"{sid[..4]}…{sid[^4..]}" : sid;
}
