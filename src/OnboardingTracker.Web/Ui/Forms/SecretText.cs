using OnboardingTracker.Core.Snapshots;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>The rule of a key's secret or an auth token as people paste it. Its sentences never repeat what was typed.</summary>
internal static class SecretText
{
    private const int MaxLength = 200;

    private enum Flaw
    {
        None,
        LineBreak,
        Character,
        Length,
    }

    /// <summary>What was pasted, without white space around it; null when there was nothing else.</summary>
    public static Secret? Read(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : new Secret(typed.Trim());

    public static string? SecretFault(string? typed) => FlawOf(typed) switch
    {
        Flaw.LineBreak => T("The secret has a line break in it. Copy it again."),
        Flaw.Character => T("The secret has a character that no secret of Twilio has. Copy it again."),
        Flaw.Length => T("The secret is too long. Copy it again."),
        _ => null,
    };

    public static string? TokenFault(string? typed) => FlawOf(typed) switch
    {
        Flaw.LineBreak => T("The auth token has a line break in it. Copy it again."),
        Flaw.Character => T("The auth token has a character that no auth token of Twilio has. Copy it again."),
        Flaw.Length => T("The auth token is too long. Copy it again."),
        _ => null,
    };

    public static string? ClientSecretFault(string? typed) => FlawOf(typed) switch
    {
        Flaw.LineBreak => T("The client secret has a line break in it. Copy it again."),
        Flaw.Character => T("The client secret has a character that no client secret of Twilio has. Copy it again."),
        Flaw.Length => T("The client secret is too long. Copy it again."),
        _ => null,
    };

    private static Flaw FlawOf(string? typed) => typed?.Trim() switch
    {
        null or "" => Flaw.None,
        var secret when secret.AsSpan().IndexOfAny('\r', '\n') >= 0 => Flaw.LineBreak,
        var secret when secret.Any(letter => letter is <= ' ' or > '~') => Flaw.Character,
        { Length: > MaxLength } => Flaw.Length,
        _ => Flaw.None,
    };
}
