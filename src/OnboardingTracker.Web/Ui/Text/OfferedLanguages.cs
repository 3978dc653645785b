using System.Globalization;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The languages this installation offers; English is always among them, and first.</summary>
public sealed record OfferedLanguages(IReadOnlyList<CultureInfo> All)
{
    public const string Setting = "Languages:Offered";

    /// <summary>Reads "en;de". A language that the product has no texts of is refused: a slip of the pen must not look like a translation.</summary>
    public static OfferedLanguages Read(string? setting) => new(
    [
        Language.English,
        .. (setting ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(name => !string.Equals(name, Language.English.Name, StringComparison.OrdinalIgnoreCase))
            .Select(Find)
            .Distinct(),
    ]);

    private static CultureInfo Find(string name)
    {
        try
        {
            if (CultureInfo.GetCultureInfo(name) is var culture && Texts.AreIn(culture))
            {
                return culture;
            }
        }
        catch (CultureNotFoundException)
        {
            // Said below, as for a language without texts.
        }

        throw new SettingException($"Languages__Offered is a list of languages such as en;de. There are no texts in {name}.");
    }
}
