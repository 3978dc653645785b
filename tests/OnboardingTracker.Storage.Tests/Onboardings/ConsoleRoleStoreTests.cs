using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Onboardings;

public sealed class ConsoleRoleStoreTests
{
    [Theory, OnBoth]
    public async Task What_was_seen_and_confirmed_is_read_as_it_was_written(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await rig.AddAsync();
        Assert.Equal(0, (await rig.LoadAsync("us-launch")).ConsoleRoles.Revision);
        var ada = new PersonEntry("ada", "Ada", "ada@example.test", [Role.Admin], [], null, null);
        await rig.ChangeAsync("us-launch", launch =>
        {
            launch.SeeConsoleRoles([new SeenConsoleRole("ada", true, [ConsoleRole.Owner, ConsoleRole.BillingManager], ["Messaging Administrator"], IsUntold: true)], hasOrganization: true, rig.Now);
            Assert.True(launch.ConfirmConsoleRole(ada, null, "no user of the account", "Looked.", "https://wiki.example.test/", Actor.System, rig.Now).IsDone);
        });

        var kept = (await rig.LoadAsync("us-launch")).ConsoleRoles;

        Assert.Equal((rig.Now, 1), (kept.SeenAt, kept.Revision));
        var seen = kept.SeenOf("ada")!;
        Assert.Equal([ConsoleRole.Owner, ConsoleRole.BillingManager], seen.Roles);
        Assert.Equal(["Messaging Administrator"], seen.Others);
        Assert.Equal((true, true), (seen.IsUntold, seen.IsActive));
        Assert.Equal(
            new ConfirmedConsoleRole("ada", null, "Looked.", "https://wiki.example.test/", "System", rig.Now) { RoleName = "no user of the account", Revision = 1 }, kept.ConfirmedOf("ada"));

        // A look that shows the same of others is kept although nobody said anything.
        await rig.ChangeAsync("us-launch", launch => launch.SeeConsoleRoles([], hasOrganization: true, rig.Now.AddHours(1)));
        Assert.Equal(rig.Now.AddHours(1), (await rig.LoadAsync("us-launch")).ConsoleRoles.SeenAt);
    }
}
