using System.Text.RegularExpressions;
using OnboardingTracker.Web.Tests.Architecture;

namespace OnboardingTracker.Web.Tests.Styles;

/// <summary>The colours of <c>01-tokens.css</c>, each written once as <c>light-dark(#light, #dark)</c>.</summary>
internal sealed partial class Tokens
{
    private static readonly string File = Path.Combine(Solution.Source, "OnboardingTracker.Web", "wwwroot", "css", "01-tokens.css");

    private readonly Dictionary<string, (Colour Light, Colour Dark)> colours;

    private Tokens(Dictionary<string, (Colour Light, Colour Dark)> colours) => this.colours = colours;

    public IEnumerable<string> Names => colours.Keys;

    public static Tokens Read() => new(Declaration().Matches(System.IO.File.ReadAllText(File)).ToDictionary(
        found => found.Groups["name"].Value,
        found => (Colour.Parse(found.Groups["light"].Value), Colour.Parse(found.Groups["dark"].Value)),
        StringComparer.Ordinal));

    public Colour this[string name, bool isDark] => isDark ? colours[name].Dark : colours[name].Light;

    [GeneratedRegex("--(?<name>[a-z0-9-]+): light-dark\\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\\);", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declaration();
}
