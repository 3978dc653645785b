using System.Collections.Frozen;
using System.Text;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Passwords of twelve characters or more that a guesser tries first: known words with digits and signs at their ends, rows of keys, repetitions.</summary>
internal static class WellKnownPasswords
{
    private const int LongestUnit = 6;

    /// <summary>Words of this product and its trade, which a guesser of its passwords tries before all others.</summary>
    private static readonly string[] OfThisProduct =
    [
        "northwind", "onboarding", "onboardingtracker", "tracker", "twilio", "twiliopassword", "messaging", "messagingservice", "correcthorsebatterystaple",
        "passphrase", "thisismypassword", "mypassword", "temppassword", "testpassword", "masterpassword", "nopassword", "letmeinplease", "letmeinnow",
    ];

    /// <summary>The 10,000 commonest passwords, and the longer ones of the commonest 49,000: embedded from @zxcvbn-ts/language-common (NOTICE).</summary>
    private static readonly FrozenSet<string> Common = Read();

    public static bool Has(string password)
    {
        var text = password.ToLowerInvariant();
        var plain = Plain(text);
        return IsRow(text) || IsBraid(text) || IsRepetition(text) || Common.Contains(text) || Common.Contains(plain) || IsTwice(plain);
    }

    /// <summary>Each character is the next one, or the one before: 123456789012, abcdefghijkl.</summary>
    private static bool IsRow(string text)
    {
        int[] steps = [.. text.Zip(text.Skip(1), (one, next) => next - one).Distinct()];

        // From 9 a row of digits goes on with 0.
        return steps.All(step => step is 1 or -9) || steps.All(step => step is -1 or 9);
    }

    /// <summary>Two rows in turns: a1b2c3d4e5f6.</summary>
    private static bool IsBraid(string text) => IsRow(EverySecond(text, 0)) && IsRow(EverySecond(text, 1));

    private static string EverySecond(string text, int first) => string.Concat(text.Where((_, index) => index % 2 == first));

    /// <summary>A common word and the same word again: passwordpassword.</summary>
    private static bool IsTwice(string text) => text.Length % 2 == 0 && text[..(text.Length / 2)] == text[(text.Length / 2)..] && Common.Contains(text[(text.Length / 2)..]);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(WellKnownPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Concat(OfThisProduct).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The same few characters over and over: aaaaaaaaaaaa, 121212121212.</summary>
    private static bool IsRepetition(string text) =>
        Enumerable.Range(1, LongestUnit).Any(unit => text.Length >= 2 * unit && text.Select((letter, index) => letter == text[index % unit]).All(same => same));

    /// <summary>Without digits and signs at the ends, and with the usual look-alikes read as letters: P@ssw0rd2026! is password.</summary>
    private static string Plain(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.Trim([.. "0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"]))
        {
            word.Append(letter switch
            {
                '0' => 'o',
                '1' => 'l',
                '3' => 'e',
                '5' or '$' => 's',
                '@' or '4' => 'a',
                _ => letter,
            });
        }

        return word.ToString();
    }
}
