using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.ConsoleRoles;

public sealed class ConsoleRoleReadingTests
{
    private static readonly string Custom = Some.Sid("IX", 9);
    private static readonly string Standard = Some.Sid("IX", 8);

    [Fact]
    public async Task People_are_found_by_their_address_and_nobody_else_is_kept()
    {
        var seen = await ReadAsync(
            [new(Some.Sid("US", 1), true, AddressDigest.Of("ada@example.test")), new(Some.Sid("US", 2), true, AddressDigest.Of("stranger@example.test")), new(Some.Sid("US", 3), true)],
            [(1, Some.DeveloperRole), (2, Some.AdministratorRole), (3, Some.BillingRole)],
            [(1, Standard)]);

        var ada = Assert.Single(seen!);
        Assert.Equal(("ada", true, "Developer", "", false), (ada.MemberId, ada.IsActive, string.Join(',', ada.Roles), string.Join(',', ada.Others), ada.IsUntold));
    }

    [Fact]
    public async Task Roles_go_by_their_SID_or_name_and_one_without_a_name_is_said_to_be_unknown()
    {
        var seen = await ReadAsync(
            [new(Some.Sid("US", 1), false, AddressDigest.Of(" ADA@example.test ")), new(Some.Sid("US", 4), true, AddressDigest.Of("bob@example.test"))],
            [(1, Custom), (4, Some.Sid("IX", 7))],
            [(1, Some.BillingRole)],
            new OrganizationRole(Custom, "Organization Owner"));

        Assert.Equal(["ada False Owner,BillingManager  False", "bob True   True"], seen!.Select(Text));
    }

    [Fact]
    public async Task A_role_that_is_narrowed_or_none_of_the_five_stands_under_its_name()
    {
        var account = Account([new(Some.Sid("US", 1), true, AddressDigest.Of("ada@example.test"))], [(1, Custom)], [], new OrganizationRole(Custom, "Messaging Administrator"));
        var narrowed = new RoleAssignment(Some.Sid("IY", 5), Some.DeveloperRole, Some.Sid("US", 1), "flows");
        account = account with { RoleAssignments = [new ScopeRoles(Some.AccountSid, [.. account.RolesAt(Some.AccountSid)!, narrowed]), Some.Roles(Some.OrganizationSid)] };

        var seen = await new ConsoleRoleReading(People()).OfAsync(An.Onboarding().Id, account, TestContext.Current.CancellationToken);

        Assert.Equal(["ada True  Developer,Messaging Administrator False"], seen!.Select(Text));
    }

    [Fact]
    public async Task What_was_not_read_says_nothing()
    {
        Assert.Null(await new ConsoleRoleReading(People()).OfAsync(An.Onboarding().Id, Some.Snapshot(), TestContext.Current.CancellationToken));
        Assert.Null(await new ConsoleRoleReading(People()).OfAsync(An.Onboarding().Id, Some.Organization() with { OrganizationUsers = [] }, TestContext.Current.CancellationToken));
    }

    private static string Text(SeenConsoleRole seen) => $"{seen.MemberId} {seen.IsActive} {string.Join(',', seen.Roles)} {string.Join(',', seen.Others)} {seen.IsUntold}";

    private static FewPeople People() => new(new PersonInSight("ada", "Ada", "Ada@Example.test"), new PersonInSight("bob", "Bob", "bob@example.test"));

    private static Task<IReadOnlyList<SeenConsoleRole>?> ReadAsync(
        IReadOnlyList<OrganizationUser> users, (int User, string Role)[] here, (int User, string Role)[] above, params OrganizationRole[] roles) =>
        new ConsoleRoleReading(People()).OfAsync(An.Onboarding().Id, Account(users, here, above, roles), TestContext.Current.CancellationToken);

    private static AccountSnapshot Account(IReadOnlyList<OrganizationUser> users, (int User, string Role)[] here, (int User, string Role)[] above, params OrganizationRole[] roles) =>
        Some.Organization() with
        {
            OrganizationUsers = users,
            RoleAssignments = [Some.Roles(Some.AccountSid, here), Some.Roles(Some.OrganizationSid, above)],
            OrganizationRoles = [.. roles, new OrganizationRole(Standard, "Standard")],
        };
}
