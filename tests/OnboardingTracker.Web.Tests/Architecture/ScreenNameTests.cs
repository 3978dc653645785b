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

    /// <summary>A style file of a component is the word of its part: `rail` is styled by components/rail.css, and stands in the table as such.</summary>
    [Fact]
    public void A_component_is_called_as_its_class_and_its_style_file() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Web, "wwwroot", "css", "components"), "*.css"),
        file =>
        {
            var word = Path.GetFileNameWithoutExtension(file);
            Assert.Matches($@"[.-]{word}(?![a-z0-9-])", File.ReadAllText(file));
            Assert.Contains(Rows(Page), row => row.Words.Contains(word) && row.Style.Contains($"components/{word}.css", StringComparison.Ordinal));
        });

    /// <summary>
    /// The tests of a part look at the part. A class of its own is what they name; where several parts share a class, or it has none, they name each page
    /// and partial that makes it, by one of its test ids or its address. What belongs to no part alone, such as the shell, is looked at on every screen
    /// and says so.
    /// </summary>
    [Fact]
    public void Every_part_names_a_test_that_looks_at_it()
    {
        var rows = Rows(Page).ToList();
        Assert.True(rows.Count > 60, $"Only {rows.Count} rows were found.");
        var unseen = rows.Where(row => !IsLookedAt(row, rows)).Select(row => $"{row.Tests} does not look at \"{row.Name}\"").ToList();
        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
    }

    [Theory]
    [InlineData("| a part | `part` components/part.css | - | Pages/StepPagesTests.cs |", false)]
    [InlineData("| result | `verdict` components/verdict.css | Onboardings/Steps/_Verdict.cshtml | SignIn/SignInPageTests.cs |", false)]
    [InlineData("| result | `verdict` components/verdict.css | Onboardings/Steps/_Verdict.cshtml | Journeys/NeedsAttentionTests.cs |", true)]
    [InlineData("| a button | `button` components/button.css | each page | Screens/EveryScreenTests.cs |", false)]
    [InlineData("| disconnect | Onboardings/Connection/Disconnect.cshtml | - | Jobs/ScheduledLookTests.cs |", false)]
    [InlineData("| disconnect | Onboardings/Connection/Disconnect.cshtml | - | Journeys/KeepingTests.cs |", true)]
    public void A_test_that_does_not_look_at_a_part_is_found(string line, bool looks) =>
        Assert.Equal(looks, IsLookedAt(Assert.Single(Rows(line)), [.. Rows(Page)]));

    [Fact]
    public void Every_page_and_partial_is_named() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Web, "Pages"), file).Replace('\\', '/'))
            .Where(file => !file.EndsWith("_ViewImports.cshtml", StringComparison.Ordinal) && !file.EndsWith("_ViewStart.cshtml", StringComparison.Ordinal)),
        file => Assert.True(Named().Matches(Page).Any(match => match.Value == file), $"{file} is not in docs/screens.md."));

    [Fact]
    public void Every_partial_is_on_some_page()
    {
        var sources = Sources().ToList();
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "_*.cshtml", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Where(name => !name!.StartsWith("_View", StringComparison.Ordinal)),
            name => Assert.Contains(sources, text => text.Contains($"{name}\"", StringComparison.Ordinal) || text.Contains($"{name}.cshtml", StringComparison.Ordinal)));
    }

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

    private static IEnumerable<Row> Rows(string page) => page.Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("Tests.cs", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ', '\r').Split(" | "))
        .Select(cells => new Row(cells[0], cells.Length > 3 ? cells[1] : "", cells[^2], cells[^1]));

    private static bool IsLookedAt(Row row, IReadOnlyList<Row> rows)
    {
        if (row.Tests.StartsWith("every screen: ", StringComparison.Ordinal) && row.Name.StartsWith("shell of a page", StringComparison.Ordinal))
        {
            return true;
        }

        var files = Named().Matches(row.Tests)
            .Select(match => Solution.Files(Path.Combine(Solution.Root, "tests"), ".cs").Single(file => file.Replace('\\', '/').EndsWith($"/{match.Value}", StringComparison.Ordinal)))
            .ToList();
        var seen = files.SelectMany(file => Texts().Matches(File.ReadAllText(file)))
            .SelectMany(text => Looked().Matches(text.Value))
            .Select(match => match.Groups["word"].Value)
            .ToHashSet(StringComparer.Ordinal);

        List<IEnumerable<string>> parts = [.. Named().Matches($"{row.Style} {row.MadeBy}").Select(match => WordsOf(match.Value)).Where(words => words.Any())];

        // A file named after the part looks at it: TimeTests.cs at `time`, SetupTests.cs at /setup.
        seen.UnionWith(row.Words.Concat(parts.SelectMany(words => words)).Where(word => files.Any(file => Path.GetFileName(file) == $"{PascalCase(word)}Tests.cs")));
        if (row.Words is [var word, ..] && rows.Count(other => other.Style.Length > 0 && other.Words.Contains(word)) == 1)
        {
            return row.Words.Any(seen.Contains);
        }

        return parts.Count > 0 ? parts.TrueForAll(words => words.Any(seen.Contains)) : row.Words.Any(seen.Contains);
    }

    private static string PascalCase(string word) => string.Concat(word.Split('-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>By what a test may know a page, partial or style file: test ids and ids of its markup, the last word of its address.</summary>
    private static IEnumerable<string> WordsOf(string file)
    {
        var path = Path.Combine(Web, "Pages", file);
        if (!file.EndsWith(".cshtml", StringComparison.Ordinal) || !File.Exists(path))
        {
            return [];
        }

        var text = File.ReadAllText(path);
        return Ids().Matches(text).Select(match => match.Groups["word"].Value)
            .Concat(Address().Matches(text).Select(match => match.Groups["address"].Value.Split('/').LastOrDefault(part => part.Length > 0 && part[0] != '{')).OfType<string>());
    }

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

    /// <summary>Literals of a test; what a comment says proves nothing.</summary>
    [GeneratedRegex("\"\"\"[^\"]*([^\"]\"{1,2}[^\"]*)*\"\"\"|\"[^\"\\n]*\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Texts();

    /// <summary>A class, an id, a test id or a part of an address.</summary>
    [GeneratedRegex("(^\"|[.#/]|data-testid='?|data-behavior[~^$*]?='?|behaviour )(?<word>[a-z][a-z0-9-]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Looked();

    [GeneratedRegex("(data-testid|id)=\"(?<word>[a-z][a-z-]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ids();

    [GeneratedRegex("^(\uFEFF)?@page \"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    /// <summary>One line of a table.</summary>
    private sealed record Row(string Name, string Style, string MadeBy, string Tests)
    {
        public IReadOnlyList<string> Words { get; } = [.. Quoted().Matches($"{Style} {Name}").Select(match => match.Groups["word"].Value)];
    }

    [GeneratedRegex("`(?<word>[a-z][a-z-]*)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
