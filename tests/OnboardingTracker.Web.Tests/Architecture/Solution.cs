using System.Xml.Linq;
using OnboardingTracker.Testing;

namespace OnboardingTracker.Web.Tests.Architecture;

/// <summary>The source tree this test was built from.</summary>
internal static class Solution
{
    public static string Root => Repository.Root;

    public static string Source => Path.Combine(Root, "src");

    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Names of the projects a project's file refers to.</summary>
    public static IReadOnlyList<string> ReferencesOf(string project) =>
    [
        .. Elements(project, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))).Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> PackagesOf(string project) => [.. Elements(project, "PackageReference")];

    /// <summary>C# and Razor files somebody wrote: no build output, no migrations.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal)
            && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations" or "node_modules"));

    private static IEnumerable<string> Elements(string project, string name) =>
        XDocument.Load(Path.Combine(Source, project, $"{project}.csproj")).Descendants(name).Select(element => element.Attribute("Include")!.Value);
}
