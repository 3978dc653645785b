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
    public void Every_page_and_partial_is_named() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Web, "Pages"), file).Replace('\\', '/'))
            .Where(file => !file.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal) && !file.EndsWith("_ViewStart.cshtml", StringComparison.Ordinal)),
        file => Assert.True(Named().Matches(Page).Any(match => match.Value == file), $"{file} is not in docs/screens.md."));

    [Fact]
    public void Every_class_that_is_styled_is_in_the_markup()
    {
        var words = Solution.Files(Web, ".cs", ".cshtml", ".js").SelectMany(file => Word().Matches(File.ReadAllText(file))).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var styled = Solution.Files(Path.Combine(Web, "wwwroot", "css"), ".css")
            .SelectMany(file => Class().Matches(NoClass().Replace(File.ReadAllText(file), "")))
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(styled.Count > 150, $"Only {styled.Count} classes were found.");
        Assert.All(styled, name => Assert.Contains(name, words));
    }

    [Fact]
    public void Every_behaviour_is_named_and_used()
    {
        var used = Sources().SelectMany(text => Behaviours().Matches(text)).SelectMany(match => match.Groups["names"].Value.Split([' ', '"', '@', '(', ')'])).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "js", "behaviors"), "*.js").Select(Path.GetFileNameWithoutExtension),
            behaviour =>
            {
                Assert.Contains($"| `{behaviour}` |", Page, StringComparison.Ordinal);
                Assert.Contains(behaviour!, used);
            });
    }

    [Fact]
    public void Every_file_that_is_named_is_there()
    {
        var named = Named().Matches(Page).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
        var files = new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Solution.Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
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

    [GeneratedRegex(@"[A-Za-z0-9_/-]+\.(css|cshtml|cs)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    /// <summary>In markup, with what Razor may add before the closing quote, and as a tag helper sets it.</summary>
    [GeneratedRegex("data-behavior(=\"|\", \")(?<names>[a-z -]+(@\\([^)]*\\))?)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Behaviours();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\.(?<name>[a-z][a-z0-9_-]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Class();

    /// <summary>Comments, strings and addresses: dots in them are no classes.</summary>
    [GeneratedRegex(@"/\*[^*]*\*+([^/*][^*]*\*+)*/|""[^""]*""|url\([^)]*\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NoClass();

    [GeneratedRegex("<symbol id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Symbol();

    [GeneratedRegex("<ot-icon name=\"(?<id>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Drawn();
}
