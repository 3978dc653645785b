using System.Text;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Tests.Architecture;

namespace OnboardingTracker.Web.Tests.Access;

/// <summary>docs/security.md shows the permission table as it is.</summary>
public sealed class PermissionDocumentTests
{
    private const string Begin = "<!-- permissions: made by PermissionDocumentTests with UPDATE_DOCS=1 -->";
    private const string End = "<!-- end of permissions -->";

    [Fact]
    public async Task The_page_shows_the_table_of_the_product()
    {
        var path = Path.Combine(Solution.Root, "docs", "security.md");
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= Begin.Length && to > from, $"{path} has no place for the table.");

        var right = $"{page[..from]}\n{Table(PermissionTable.Default)}{page[to..]}";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
        {
            await File.WriteAllTextAsync(path, right, TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(right == page, $"{path} is out of date. UPDATE_DOCS=1 dotnet test --project tests/OnboardingTracker.Web.Tests writes it anew.");
    }

    private static string Table(PermissionTable table)
    {
        var roles = Enum.GetValues<Role>();
        var text = new StringBuilder()
            .Append("| permission |").AppendJoin('|', roles.Select(role => $" {ProfileWords.Of(role)} ")).Append("|\n")
            .Append("|---|").AppendJoin('|', roles.Select(_ => "---")).Append("|\n");
        foreach (var permission in Enum.GetValues<Permission>())
        {
            text.Append("| ").Append(ProfileWords.Of(permission)).Append(" |")
                .AppendJoin('|', roles.Select(role => table.Of(permission, role) is var grant && grant is Grant.None ? " - " : $" {ProfileWords.Of(grant)} "))
                .Append("|\n");
        }

        return text.ToString();
    }
}
