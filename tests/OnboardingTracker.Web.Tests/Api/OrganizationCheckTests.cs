using System.Text.Json;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>
/// What a credential of the organization adds to the checks, over HTTP through the whole river: on an organization in order each gives the one answer, after
/// the change the other.
/// </summary>
public sealed class OrganizationCheckTests
{
    /// <summary>The answers that the tests below hold.</summary>
    internal static readonly (string Check, Verdict Verdict, string Test)[] Answers =
    [
        ("roles-are-shared-out", Verdict.Passed, nameof(Of_a_small_team_users_and_roles_are_seen)),
        ("roles-are-shared-out", Verdict.NotPassed, nameof(Of_a_small_team_users_and_roles_are_seen)),
        ("two-people-manage-the-account", Verdict.Passed, nameof(Two_who_can_manage_the_account_are_counted_and_a_person_says_it_where_nothing_shows_them)),
        ("two-people-manage-the-account", Verdict.NotPassed, nameof(Two_who_can_manage_the_account_are_counted_and_a_person_says_it_where_nothing_shows_them)),
        ("two-people-manage-the-account", Verdict.Waiting, nameof(Two_who_can_manage_the_account_are_counted_and_a_person_says_it_where_nothing_shows_them)),
        ("units-have-their-accounts", Verdict.Passed, nameof(Of_a_vendor_every_account_has_an_administrator_and_all_are_in_the_organization)),
        ("units-have-their-accounts", Verdict.NotPassed, nameof(Of_a_vendor_every_account_has_an_administrator_and_all_are_in_the_organization)),
        ("many-accounts-have-an-organization", Verdict.Passed, nameof(Of_a_vendor_every_account_has_an_administrator_and_all_are_in_the_organization)),
        ("people-act-under-their-own-names", Verdict.PassedWithWarning, nameof(Of_a_small_team_users_and_roles_are_seen)),
        ("subaccounts-are-active", Verdict.PassedWithWarning, nameof(Of_a_vendor_every_account_has_an_administrator_and_all_are_in_the_organization)),
        ("subaccounts-are-active", Verdict.NotPassed, nameof(Of_a_vendor_every_account_has_an_administrator_and_all_are_in_the_organization)),
    ];

    [Fact]
    public async Task Of_a_small_team_users_and_roles_are_seen()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync(new { name = "Team", profile = new { teamType = "smallTeam" } });
        await stage.CheckAsync(onboarding);
        var without = await stage.VerdictsAsync(onboarding);
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        var with = await stage.VerdictsAsync(onboarding);

        // The one who sees the bills loses the role, and is left with none.
        await stage.RemoveAsync(Sid(await RoleAsync(stage, "Toni", AccountRole.Billing)));
        await stage.CheckAsync(onboarding);
        var taken = await stage.VerdictsAsync(onboarding);
        await stage.PatchAsync(Id(await UserAsync(stage, "Toni")), new { active = false });
        await stage.CheckAsync(onboarding);

        Assert.Equal((Verdict.DoesNotApply, Verdict.Passed), (without["roles-are-shared-out"], without["people-act-under-their-own-names"]));
        Assert.Equal((Verdict.Passed, Verdict.Passed), (with["roles-are-shared-out"], with["people-act-under-their-own-names"]));
        Assert.Equal((Verdict.NotPassed, Verdict.PassedWithWarning), (taken["roles-are-shared-out"], taken["people-act-under-their-own-names"]));
        Assert.Equal(Verdict.Waiting, (await stage.VerdictsAsync(onboarding))["people-act-under-their-own-names"]);
        Assert.Contains("Role IX00000000000000000000000000000104", (await stage.Api.ReadAsync($"{onboarding}/changes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_can_manage_the_account_are_counted_and_a_person_says_it_where_nothing_shows_them()
    {
        const string check = "two-people-manage-the-account";
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync(new { name = "Team", profile = new { teamType = "smallTeam" } });
        var step = $"{onboarding}/steps/let-two-people-manage-the-account";
        await stage.CheckAsync(onboarding);
        var without = (await stage.VerdictsAsync(onboarding))[check];
        await stage.Api.SetAsync($"{step}/confirmation", new { note = "Robin and Sam; seen under Manage users." });
        var said = (await stage.Api.ReadAsync(step)).Json.GetProperty("status").GetString();

        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        var with = (await stage.VerdictsAsync(onboarding))[check];
        var both = (await stage.Api.ReadAsync(step)).Json.GetProperty("status").GetString();

        await stage.PatchAsync(Id(await UserAsync(stage, "Sam")), new { active = false });
        await stage.CheckAsync(onboarding);
        var invited = (await stage.VerdictsAsync(onboarding))[check];
        await stage.RemoveAsync(Sid(await RoleAsync(stage, "Sam", AccountRole.Administrator)));
        await stage.CheckAsync(onboarding);
        var alone = await stage.Api.ReadAsync(step);

        Assert.Equal((Verdict.DoesNotApply, "confirmed"), (without, said));
        Assert.Equal((Verdict.Passed, "confirmed"), (with, both));
        Assert.Equal((Verdict.Waiting, Verdict.NotPassed), (invited, (await stage.VerdictsAsync(onboarding))[check]));
        Assert.Equal("needsAttention", alone.Json.GetProperty("status").GetString());
        Assert.Contains("disagrees", alone.Text, StringComparison.Ordinal);
        Assert.Contains("Only 1 active person can manage the account.", alone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_developer_is_the_only_active_user()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync(new { name = "Alone", profile = new { teamType = "singleDeveloper" } });
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        var three = await stage.VerdictsAsync(onboarding);

        foreach (var name in (string[])["Sam", "Toni"])
        {
            await stage.PatchAsync(Id(await UserAsync(stage, name)), new { active = false });
        }

        await stage.CheckAsync(onboarding);

        Assert.Equal(Verdict.PassedWithWarning, three["one-person-acts-alone"]);
        Assert.Equal(Verdict.Passed, (await stage.VerdictsAsync(onboarding))["one-person-acts-alone"]);
    }

    [Fact]
    public async Task Of_a_vendor_every_account_has_an_administrator_and_all_are_in_the_organization()
    {
        await using var stage = await Stage.SetAsync("isv");
        var onboarding = await stage.ConnectedAsync(new { name = "Vendor", profile = new { teamType = "isv", plannedAccounts = (string[])["Harbor Marketing"] } });
        await stage.CheckAsync(onboarding);
        var without = await stage.VerdictsAsync(onboarding);
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        var with = await stage.VerdictsAsync(onboarding);

        var accounts = await stage.ResourcesAsync("organization-accounts");
        var (europe, logistics) = (AccountOf(accounts, "Harbor Europe"), AccountOf(accounts, "Harbor Logistics"));
        var roles = await stage.ResourcesAsync("role-assignments");
        await stage.RemoveAsync(Sid(roles.Single(role => AccountChanges.Text(role, "scope") == europe)));
        await stage.PatchAsync($"organization-{logistics}", new { status = "suspended" });
        await stage.RemoveAsync($"organization-{AccountOf(accounts, "Harbor Tickets")}");
        await stage.CheckAsync(onboarding);
        var changed = await stage.VerdictsAsync(onboarding);

        Assert.Equal((Verdict.NothingYet, Verdict.PassedWithWarning), (without["subaccounts-are-active"], without["many-accounts-have-an-organization"]));
        Assert.Equal(Verdict.PassedWithWarning, with["subaccounts-are-active"]);
        Assert.Equal((Verdict.Passed, Verdict.Passed), (with["units-have-their-accounts"], with["many-accounts-have-an-organization"]));
        Assert.Equal((Verdict.NotPassed, Verdict.NotPassed), (changed["units-have-their-accounts"], changed["subaccounts-are-active"]));
        Assert.Equal(Verdict.DoesNotApply, changed["many-accounts-have-an-organization"]);
    }

    [Fact]
    public async Task An_account_about_to_be_closed_is_warned_of()
    {
        await using var stage = await Stage.SetAsync("isv");
        var onboarding = await stage.ConnectedAsync(new { name = "Closing", profile = new { teamType = "isv" } });
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        var before = await stage.VerdictsAsync(onboarding);

        await stage.PatchAsync($"organization-{AccountOf(await stage.ResourcesAsync("organization-accounts"), "Harbor Sandbox")}", new { status = "pending_closure" });
        await stage.CheckAsync(onboarding);

        Assert.Equal((Verdict.Passed, Verdict.PassedWithWarning), (before["subaccounts-are-active"], (await stage.VerdictsAsync(onboarding))["subaccounts-are-active"]));
    }

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 70051)]
    [InlineData(429, 25021)]
    [InlineData(503, 20503)]
    public async Task What_the_organization_does_not_show_could_not_be_checked_and_never_failed(int status, int code)
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync(new { name = "Team", profile = new { teamType = "smallTeam" } });
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        await stage.FaultAsync(new { product = "iam", path = "/v2/Organizations", status, code, retry_after = 60 });
        await stage.FaultAsync(new { product = "iam", path = "/scim", status, code, retry_after = 60 });

        await stage.CheckAsync(onboarding);

        var verdicts = await stage.VerdictsAsync(onboarding);
        Assert.All(
            (string[])["roles-are-shared-out", "people-act-under-their-own-names", "many-accounts-have-an-organization"],
            check => Assert.Equal((check, Verdict.CouldNotCheck), (check, verdicts[check])));
        Assert.Equal(Verdict.Passed, verdicts["account-is-active"]);
    }

    private static string Sid(JsonElement resource) => AccountChanges.Sid(resource);

    private static string Id(JsonElement user) => AccountChanges.Text(user, "id");

    private static string AccountOf(IEnumerable<JsonElement> accounts, string name) =>
        AccountChanges.Text(accounts.Single(account => AccountChanges.Text(account, "friendly_name") == name), "account_sid");

    private static async Task<JsonElement> UserAsync(Stage stage, string firstName) =>
        (await stage.ResourcesAsync("organization-users")).Single(user => AccountChanges.Text(user, "displayName").StartsWith(firstName, StringComparison.Ordinal));

    private static async Task<JsonElement> RoleAsync(Stage stage, string firstName, string role)
    {
        var user = Id(await UserAsync(stage, firstName));
        return (await stage.ResourcesAsync("role-assignments")).Single(one =>
            AccountChanges.Text(one, "identity") == user && AccountChanges.Text(one, "role_sid") == role && AccountChanges.Text(one, "scope") == SimulatorCredentials.AccountSid);
    }

    /// <summary>The SIDs that Twilio names in its error 25202.</summary>
    private static class AccountRole
    {
        public const string Administrator = "IX00000000000000000000000000000102";

        public const string Billing = "IX00000000000000000000000000000104";
    }
}
