using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Knowledge.ConsoleRoles;

namespace OnboardingTracker.Knowledge.Tests.ConsoleRoles;

public sealed class ConsoleRoleGuideFileTests
{
    private const string Text = """
        sources:
          - { key: list, name: "A list", address: https://roles.example/, date: 2026-04-14, read: 2026-11-23 }
        roles:
          - { role: owner, name: Owner, may: "Everything.", source: list }
          - { role: administrator, name: Administrator, may: "Nearly everything.", source: list }
          - { role: developer, name: Developer, may: "Keys.", source: list }
          - { role: billingManager, name: Billing Manager, may: "Bills.", source: list }
          - { role: support, name: Support, may: "Logs.", source: list }
        advice:
          - { for: lead, team: smallTeam, console: owner, why: "They own it.", source: list }
          - { for: lead, console: administrator, why: "They run it.", source: list }
        """;

    [Fact]
    public void A_role_and_an_advice_keep_their_source_and_both_dates()
    {
        var guide = ConsoleRoleGuideFile.Load(Text, "roles.yaml");
        var from = new KnownFrom("A list", "https://roles.example/", new DateOnly(2026, 4, 14), new DateOnly(2026, 11, 23));

        Assert.Equal(new ConsoleRoleFact(ConsoleRole.BillingManager, "Billing Manager", "Bills.", from), guide.Of(ConsoleRole.BillingManager));
        Assert.Equal(new ConsoleRoleAdvice(Role.Lead, TeamType.SmallTeam, ConsoleRole.Owner, "They own it.", from), guide.For([Role.Lead], TeamType.SmallTeam));
        Assert.Equal(ConsoleRole.Administrator, guide.For([Role.Lead], null)!.Console);
        Assert.Null(guide.For([Role.Viewer], null));
    }

    [Theory]
    [InlineData("role: support", "role: king", 8, "\"king\" is not one of owner, administrator, developer, billingManager, support.")]
    [InlineData("role: support, name: Support", "role: owner, name: Support", 8, "The role \"Support\" stands here twice.")]
    [InlineData("  - { role: support, name: Support, may: \"Logs.\", source: list }\n", "", 3, "These roles are missing: support.")]
    [InlineData("console: administrator, why", "console: admin, why", 11, "\"admin\" is not one of owner, administrator, developer, billingManager, support.")]
    [InlineData("{ for: lead, team: smallTeam,", "{ for: lead,", 11, "This is never used: an advice above it fits every lead of it already.")]
    [InlineData("why: \"They run it.\", source: list", "why: \"They run it.\", source: lists", 11, "\"lists\" is not one of the sources.")]
    [InlineData("why: \"They run it.\"", "because: \"They run it.\"", 11, "The field \"why\" is missing.")]
    [InlineData("may: \"Keys.\",", "may: \"Keys.\", mai: no,", 6, "\"mai\" is not a field known here. Did you mean may?")]
    public void A_wrong_file_is_refused_with_its_line(string what, string instead, int line, string sentence)
    {
        var text = Text.ReplaceLineEndings("\n");
        Assert.Contains(what, text, StringComparison.Ordinal);

        var wrong = Assert.Throws<KnowledgeFileException>(() => ConsoleRoleGuideFile.Load(text.Replace(what, instead, StringComparison.Ordinal), "roles.yaml"));

        Assert.Equal($"roles.yaml, line {line}: {sentence}", wrong.Message);
    }

    [Theory]
    [InlineData(Role.Owner, null, ConsoleRole.Administrator)]
    [InlineData(Role.Owner, TeamType.SingleDeveloper, ConsoleRole.Owner)]
    [InlineData(Role.Admin, TeamType.Isv, ConsoleRole.Administrator)]
    [InlineData(Role.Lead, TeamType.SmallTeam, ConsoleRole.Administrator)]
    [InlineData(Role.Member, null, ConsoleRole.Developer)]
    [InlineData(Role.Finance, TeamType.Enterprise, ConsoleRole.BillingManager)]
    [InlineData(Role.Viewer, null, ConsoleRole.Support)]
    public void The_guide_that_comes_with_the_product_advises_every_role(Role ours, TeamType? team, ConsoleRole console) =>
        Assert.Equal(console, ConsoleRoleGuideFile.LoadBuiltIn().For([ours], team)!.Console);

    [Fact]
    public void Everything_in_it_has_a_source_with_an_https_address()
    {
        var guide = ConsoleRoleGuideFile.LoadBuiltIn();

        Assert.All(
            guide.Roles.Select(fact => fact.From).Concat(guide.Advice.Select(advice => advice.From)),
            from => Assert.True(from.Source.Length > 0 && from.Address.StartsWith("https://", StringComparison.Ordinal) && (from.Date is null || from.Date <= from.ReadOn)));
    }
}
