namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>The rule of a key's secret or an auth token as people paste it. Its sentences never repeat what was typed.</summary>
internal static class SecretText
{
    private const int MaxLength = 200;

    /// <param name="what">As it follows "The": "secret".</param>
    public static string? Fault(string what, string? typed) => typed?.Trim() switch
    {
        null or "" => null,
        var secret when secret.AsSpan().IndexOfAny('\r', '\n') >= 0 => $"The {what} has a line break in it. Copy it again.",
        var secret when secret.Any(letter => letter is <= ' ' or > '~') => $"The {what} has a character that no {what} of Twilio has. Copy it again.",
        { Length: > MaxLength } => $"The {what} is too long. Copy it again.",
        _ => null,
    };
}
