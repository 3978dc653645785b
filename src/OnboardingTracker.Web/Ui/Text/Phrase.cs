namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Brings words that were written to stand alone, or for a program, into a sentence.</summary>
public static class Phrase
{
    /// <summary>"Up to 48 hours" as it follows other words: "up to 48 hours". Names and abbreviations keep their capitals.</summary>
    public static string InSentence(string text) =>
        text is [var first, var second, ..] && char.IsUpper(first) && (char.IsLower(second) || char.IsWhiteSpace(second))
            ? $"{char.ToLowerInvariant(first)}{text[1..]}"
            : text;

    /// <summary>A name of a field or one of its fixed values, "teamType", in words: "Team type". Anything else stays as it was typed.</summary>
    public static string OfName(string name)
    {
        if (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetter))
        {
            return name;
        }

        var words = string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}";
    }
}
