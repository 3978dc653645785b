namespace OnboardingTracker.Core.Checks;

/// <summary>The start of a sentence or of a line.</summary>
internal static class Capital
{
    public static string Of(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
