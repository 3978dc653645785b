using System.Globalization;
using System.Text.RegularExpressions;
using OnboardingTracker.Web.Tests.Architecture;

namespace OnboardingTracker.Web.Tests.Hosting;

/// <summary>docs/security.md: each promise names tests that are there, and each requirement of OWASP ASVS 5.0.0, level 1 and 2, has its answer once.</summary>
public sealed partial class SecurityDocumentTests
{
    /// <summary>
    /// By section, the number of its last requirement of level 1 or 2: in each section they come before those of level 3. Read from the standard's own table
    /// (OWASP_Application_Security_Verification_Standard_5.0.0_en.csv).
    /// </summary>
    private static readonly Dictionary<string, int> Sections = string.Join(' ',
    [
        "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12",
        "6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2",
        "10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1",
        "16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2",
    ]).Split(' ').Select(section => section.Split(':')).ToDictionary(section => section[0], section => int.Parse(section[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly string Document = File.ReadAllText(Path.Combine(Solution.Root, "docs", "security.md"));

    [Fact]
    public void Every_promise_names_a_test_that_is_there()
    {
        var tests = Solution.Files(Path.Combine(Solution.Root, "tests"), ".cs").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        var promises = Rows("## Kept today").ToList();

        Assert.True(promises.Count > 35, $"Only {promises.Count} promises.");
        Assert.Empty(promises.Where(cells => !Test().IsMatch(cells[^1]) && cells[^1].Trim() != "each build").Select(cells => cells[0]));
        Assert.Empty(Test().Matches(Document).Select(match => match.Groups["name"].Value).Where(name => !tests.Contains(name)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_requirement_of_both_levels_has_its_answer_once()
    {
        var rows = Rows("## OWASP ASVS").ToList();
        var wanted = Sections.SelectMany(section => Enumerable.Range(1, section.Value).Select(number => string.Create(CultureInfo.InvariantCulture, $"{section.Key}.{number}"))).ToList();

        Assert.Equal(253, wanted.Count);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), rows.SelectMany(cells => Requirements(cells[0])).Order(StringComparer.Ordinal));
        Assert.All(rows, cells =>
        {
            Assert.Contains(cells[1].Trim(), (string[])["yes", "partly", "no", "n/a"]);
            Assert.NotEmpty(cells[2].Trim());
        });
    }

    private static IEnumerable<string[]> Rows(string heading)
    {
        var from = Document.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(from >= 0, $"{heading} is not there.");
        var to = Document.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return Document[from..(to < 0 ? Document.Length : to)].Split('\n')
            .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ', '\r').Split(" | "));
    }

    /// <summary>"1.2.1-1.2.3, 1.2.5" is four.</summary>
    private static IEnumerable<string> Requirements(string cell) => cell.Split(',').SelectMany(part =>
    {
        var ends = part.Trim().Split('-');
        var section = ends[0][..ends[0].LastIndexOf('.')];
        Assert.StartsWith($"{section}.", ends[^1], StringComparison.Ordinal);
        int NumberOf(string end) => int.Parse(end[(section.Length + 1)..], CultureInfo.InvariantCulture);
        return Enumerable.Range(NumberOf(ends[0]), NumberOf(ends[^1]) - NumberOf(ends[0]) + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{section}.{number}"));
    });

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+(Tests|Cases|Set))`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Test();
}
