using System.Text.RegularExpressions;

namespace OnboardingTracker.Web.Tests.Architecture;

/// <summary>docs/screens.md names every visible part with its style file, its markup and its test; the files are there, and none is left out.</summary>
public sealed partial class ScreenNameTests
{
    private static readonly string Web = Path.Combine(Solution.Source, "OnboardingTracker.Web");
    private static readonly string Page = File.ReadAllText(Path.Combine(Solution.Root, "docs", "screens.md"));

    [Theory]
    [InlineData("components")]
    [InlineData("screens")]
    public void Every_style_file_belongs_to_a_named_part(string folder) => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "css", folder), "*.css").Select(Path.GetFileName),
        file => Assert.Contains($"{folder}/{file}", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_behaviour_is_named_and_used() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "js", "behaviors"), "*.js").Select(Path.GetFileNameWithoutExtension),
        behaviour =>
        {
            Assert.Contains($"| `{behaviour}` |", Page, StringComparison.Ordinal);
            Assert.Contains(Sources(), text => text.Contains("data-behavior", StringComparison.Ordinal) && text.Contains(behaviour!, StringComparison.Ordinal));
        });

    [Fact]
    public void Every_file_that_is_named_is_there()
    {
        var named = Named().Matches(Page).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        var files = Directory.EnumerateFiles(Solution.Root, "*.*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("/artifacts/", StringComparison.Ordinal))
            .Select(file => file.Replace('\\', '/'))
            .ToList();

        Assert.True(named.Count > 60, $"Only {named.Count} files are named.");
        Assert.All(named, name => Assert.Contains(files, file => file.EndsWith($"/{name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_sprite_holds_the_icons_that_are_used_and_no_other()
    {
        var icons = Symbol().Matches(File.ReadAllText(Path.Combine(Web, "wwwroot", "icons.svg"))).Select(match => match.Groups["id"].Value).Where(id => id != "mark").ToList();
        var sources = Sources().ToList();

        Assert.All(icons, icon => Assert.Contains(sources, text => text.Contains($"\"{icon}\"", StringComparison.Ordinal)));
        var drawn = sources.SelectMany(text => Drawn().Matches(text)).Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal);
        Assert.All(drawn, icon => Assert.Contains(icon, icons));
    }

    [Fact]
    public void A_behaviour_is_short_enough_to_read_at_once() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "js"), "*.js", SearchOption.AllDirectories),
        file => Assert.InRange(File.ReadLines(file).Count(), 1, 60));

    private static IEnumerable<string> Sources() => Solution.Files(Web, ".cs", ".cshtml").Select(File.ReadAllText);

    [GeneratedRegex(@"[A-Za-z_/-]+\.(css|cshtml|cs)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex("<symbol id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Symbol();

    [GeneratedRegex("<ot-icon name=\"(?<id>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Drawn();
}
