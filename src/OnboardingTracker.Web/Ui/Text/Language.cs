using System.Globalization;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The language of a request. Only what people read follows it: what is stored, logged or said to programs does not.</summary>
public static class Language
{
    /// <summary>Holds the name of the language somebody chose: "de". Read before what the browser asks for.</summary>
    public const string Cookie = "ot-language";

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static CultureInfo Current => CultureInfo.CurrentUICulture;

    /// <summary>For the dir attribute; null, the direction of most, says nothing.</summary>
    public static string? Direction => Current.TextInfo.IsRightToLeft ? "rtl" : null;
}
