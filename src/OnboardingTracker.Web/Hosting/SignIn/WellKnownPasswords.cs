using System.Collections.Frozen;
using System.Text;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Passwords of twelve characters or more that a guesser tries first: known words with digits and signs at their ends, rows of keys, repetitions.</summary>
internal static class WellKnownPasswords
{
    private const int LongestUnit = 6;

    /// <summary>What is left of a password when digits and signs at its ends are gone.</summary>
    private static readonly FrozenSet<string> Words = """
        abc abcd abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcdefghijklm access account admin administrator adminadmin america angel apple
        asdf asdfgh asdfghjkl asdfasdf asdfasdfasdf azerty azertyuiop babygirl baseball basketball batman beautiful blink butterfly changeme
        changemenow charlie chelsea chocolate computer cookie correcthorsebatterystaple cristiano daniel default demo diamond dragon everton
        facebook flower football footballclub forever freedom friend friends fuckyou gfhjkm google guest guestguest hello hellohello helloworld
        hunter iloveyou iloveyouforever iloveyousomuch internet jennifer jessica jordan killer letmein letmeinnow letmeinplease liverpool
        liverpoolfc login lovely loveyou manchester manchesterunited master masterpassword michael microsoft minecraft monkey mypassword naruto
        ninja nopassword northwind number nothing onboarding onboardingtracker oracle pass passpass passphrase passw passwd password passwordpassword
        passwort pokemon princess private qazwsx qazwsxedc qazwsxedcrfv qwaszx qwer qwerasdf qwerasdfzxcv qwert qwerty qwertyqwerty qwertyuiop
        qwertyuiopasdf qwertyuiopasdfghjkl qwertz qwertzuiop realmadrid rootroot root samsung secret secretsecret security server shadow slipknot
        snoopy soccer spiderman starwars summer sunshine superman superuser swordfish sysadmin system teamo temp temporary temppassword test tester
        testing testpassword testtest testtesttest thisismypassword tracker trustno trustnoone twilio twiliopassword twiliotwilio unknown user
        username usuario welcome welcomehome welcomewelcome whatever wordpass xbox yankees zaq zaqwsx zxcvbn zxcvbnm
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(string password)
    {
        var text = password.ToLowerInvariant();
        return IsRow(text) || IsRepetition(text) || Words.Contains(Plain(text));
    }

    /// <summary>Each character is the next one, or the one before: 123456789012, abcdefghijkl.</summary>
    private static bool IsRow(string text)
    {
        int[] steps = [.. text.Zip(text.Skip(1), (one, next) => next - one).Distinct()];

        // From 9 a row of digits goes on with 0.
        return steps.All(step => step is 1 or -9) || steps.All(step => step is -1 or 9);
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
