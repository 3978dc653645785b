using System.Reflection;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Tests.Architecture;

/// <summary>The arrows of docs/architecture.md, read from the project files and from what was built of them.</summary>
public sealed class ArrowTests
{
    private const string Core = "OnboardingTracker.Core";

    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        [Core] = [],
        ["OnboardingTracker.Knowledge"] = [Core],
        ["OnboardingTracker.Simulator"] = [],
        ["OnboardingTracker.Storage"] = [Core],
        ["OnboardingTracker.Storage.Postgres"] = ["OnboardingTracker.Storage"],
        ["OnboardingTracker.Storage.Sqlite"] = ["OnboardingTracker.Storage"],
        ["OnboardingTracker.Twilio"] = [Core],
        ["OnboardingTracker.Twilio.Sdk"] = [Core, "OnboardingTracker.Twilio"],
        ["OnboardingTracker.Web"] =
        [
            Core,
            "OnboardingTracker.Knowledge",
            "OnboardingTracker.Simulator",
            "OnboardingTracker.Storage",
            "OnboardingTracker.Storage.Postgres",
            "OnboardingTracker.Storage.Sqlite",
            "OnboardingTracker.Twilio",
            "OnboardingTracker.Twilio.Sdk",
        ],
    };

    public static TheoryData<string> Projects => [.. Solution.Projects];

    [Fact]
    public void Every_project_has_its_place() => Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), Solution.Projects);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_file_refers_to_its_arrows_only(string project) => Assert.Empty(Solution.ReferencesOf(project).Except(Arrows[project]));

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_was_built_uses_its_arrows_and_what_they_bring_only(string project)
    {
        var used = Assembly.Load(project).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("OnboardingTracker.", StringComparison.Ordinal));

        Assert.Empty(used.Except(Reach(project)));
    }

    [Fact]
    public void Core_uses_no_package() => Assert.Empty(Solution.PackagesOf(Core));

    [Fact]
    public void Core_uses_nothing_but_the_base_library() => Assert.All(
        typeof(Onboarding).Assembly.GetReferencedAssemblies(),
        name => Assert.True(name.Name!.StartsWith("System", StringComparison.Ordinal), name.Name));

    [Fact]
    public void The_simulator_is_used_for_practice_only() => Assert.All(
        Solution.Files(Path.Combine(Solution.Source, "OnboardingTracker.Web"), ".cs", ".cshtml")
            .Where(file => File.ReadAllText(file).Contains("OnboardingTracker.Simulator", StringComparison.Ordinal)),
        file => Assert.Contains($"{Path.DirectorySeparatorChar}Practice{Path.DirectorySeparatorChar}", file, StringComparison.Ordinal));

    private static HashSet<string> Reach(string project)
    {
        var reach = new HashSet<string>(StringComparer.Ordinal);
        foreach (var direct in Arrows[project])
        {
            reach.Add(direct);
            reach.UnionWith(Reach(direct));
        }

        return reach;
    }
}
