using System.Globalization;

namespace OnboardingTracker.Web.Tests.Styles;

/// <summary>A colour written as <c>#rrggbb</c>, and the contrast of two by the formula of WCAG 2.2.</summary>
internal sealed record Colour(byte Red, byte Green, byte Blue)
{
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static Colour Parse(string hex) => new(Part(hex, 1), Part(hex, 3), Part(hex, 5));

    public double ContrastWith(Colour other)
    {
        var (light, dark) = Luminance > other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    private static byte Part(string hex, int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static double Linear(byte part)
    {
        var share = part / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
