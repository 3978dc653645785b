namespace OnboardingTracker.Core.OptOut;

/// <summary>
/// The words after which Twilio sends nothing more by default: six of the article of 2021 and, in today's documentation, REVOKE and OPTOUT
/// (catalogue row M4.2a, read 2026-11-23). Only a message that is such a word counts; "Stop please" does not.
/// </summary>
public static class StopWords
{
    private static readonly HashSet<string> Default = new(StringComparer.OrdinalIgnoreCase)
    {
        "STOP", "UNSUBSCRIBE", "STOPALL", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT",
    };

    public static bool Is(string text) => Default.Contains(text.Trim());
}
