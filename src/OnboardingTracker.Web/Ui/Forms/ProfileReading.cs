using System.Globalization;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Web.Ui.Forms;

/// <summary>Turns what was typed into a profile into its values and back. Empty always means not known yet.</summary>
internal static class ProfileReading
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static T? Word<T>(string? text)
        where T : struct, Enum =>
        text is null ? null : ProfileWords.Find<T>(text);

    public static IReadOnlyList<T>? Words<T>(IReadOnlyCollection<string> chosen)
        where T : struct, Enum
    {
        List<T> read = [.. chosen.Select(ProfileWords.Find<T>).OfType<T>().Distinct()];
        return read.Count == 0 ? null : read;
    }

    public static List<string> Words<T>(IReadOnlyList<T>? values)
        where T : struct, Enum =>
        [.. (values ?? []).Select(ProfileWords.Of)];

    /// <summary>Reads "40000", "40,000" and "40 000".</summary>
    public static int? Number(string? text) =>
        int.TryParse(Digits(text), NumberStyles.None, Plain, out var number) ? number : null;

    public static string Digits(string? text) =>
        new([.. (text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not (',' or '\'' or '’'))]);

    public static bool? YesNo(string? text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day) ? day : null;

    public static IReadOnlyList<string>? Names(string? lines)
    {
        List<string> names = [.. SplitLines(lines)];
        return names.Count == 0 ? null : names;
    }

    public static IEnumerable<string> SplitLines(string? lines) =>
        (lines ?? "").Split('\n').Select(OneLineText.Clean).OfType<string>().Distinct(StringComparer.Ordinal);

    public static string? Lines(IReadOnlyList<string>? names) => names is null ? null : string.Join('\n', names);

    public static string? Text(int? number) => number?.ToString(Plain);

    public static string? Text(bool? answer) => answer switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    /// <summary>Takes the typed countries that can be read among the ticked ones; what cannot be read stays typed.</summary>
    public static void TakeInCountries(ProfileForm form)
    {
        List<string> unread = [];
        foreach (var typed in (form.MoreCountries ?? "").Split([',', ';', '\n']).Select(OneLineText.Clean).OfType<string>())
        {
            if (CountryNames.TryReadTyped(typed, out var code))
            {
                form.Countries.Add(code);
            }
            else
            {
                unread.Add(typed);
            }
        }

        form.Countries = [.. form.Countries.OfType<string>().Where(code => CountryNames.TryRead(code, out _)).Distinct(StringComparer.Ordinal)];
        form.MoreCountries = unread.Count == 0 ? null : string.Join(", ", unread);
    }
}
