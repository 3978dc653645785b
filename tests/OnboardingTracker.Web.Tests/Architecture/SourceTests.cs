using System.Reflection;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Web.Tests.Architecture;

/// <summary>Rules of the house that no compiler knows.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Nobody_asks_the_machine_for_the_time() => AssertNone(Solution.Files(Solution.Source, ".cs", ".cshtml"), MachineClock());

    [Fact]
    public void Pages_and_the_interface_name_no_database_and_no_wire_type()
    {
        var web = Path.Combine(Solution.Source, "OnboardingTracker.Web");
        string[] folders = [.. new[] { "Pages", "Ui", "Api" }.Select(folder => Path.Combine(web, folder)).Where(Directory.Exists)];

        Assert.NotEmpty(folders);
        AssertNone(folders.SelectMany(folder => Solution.Files(folder, ".cs", ".cshtml")), StorageOrWire());
    }

    [Fact]
    public void Nobody_writes_unencoded_text_into_a_page() => AssertNone(Solution.Files(Solution.Source, ".cshtml", ".cs"), RawHtml());

    [Fact]
    public void Public_classes_are_sealed_or_static()
    {
        var open = Solution.Projects
            .Select(Assembly.Load)
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }
                // The compiler's own Program stands in no namespace; migrations are made by a tool.
                && type.Namespace is { } home
                && !home.EndsWith(".Migrations", StringComparison.Ordinal)
                && !IsExtended(type))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    /// <summary>A base that one of our own types extends has to be open.</summary>
    private static bool IsExtended(Type type) => type.Assembly.GetTypes().Any(other => other.BaseType == type);

    private static void AssertNone(IEnumerable<string> files, Regex forbidden)
    {
        var found = files
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (File: file, Line: index + 1, Text: line)))
            .Where(line => forbidden.IsMatch(line.Text))
            .Select(line => $"{Path.GetRelativePath(Solution.Root, line.File)}:{line.Line} {line.Text.Trim()}")
            .ToList();

        Assert.Empty(found);
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"DbContext|EntityFrameworkCore|OnboardingTracker\.(Storage|Twilio)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StorageOrWire();

    [GeneratedRegex(@"Html\.Raw\(|HtmlString\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RawHtml();
}
