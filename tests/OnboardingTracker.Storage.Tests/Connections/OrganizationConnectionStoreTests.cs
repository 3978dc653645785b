using System.Text;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Connections;

public sealed class OrganizationConnectionStoreTests
{
    private const string ClientSecret = "planted-client-secret-5e4d3c2b1a09";

    private static readonly OrganizationKeys Keys = new(Some.OrganizationSid, "OQ0123456789abcdef0123456789abcdef", new Secret(ClientSecret));

    [Theory, OnBoth]
    public async Task It_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);

        var loaded = await FindAsync(rig, stored.OnboardingId);

        Assert.Equal(stored.Credentials, loaded!.Credentials);
        Assert.Equal((ConnectionState.Limited, rig.Now, rig.Now, stored.Revision), (loaded.State, loaded.StateSince, loaded.TestedAt, loaded.Revision));
        var capability = Assert.Single(loaded.Capabilities);
        Assert.Equal((SnapshotPart.RoleAssignments, CapabilityResult.NoAccess, "May not."), (capability.Part, capability.Result, capability.Why));
    }

    [Theory, OnBoth]
    public async Task A_rotated_secret_replaces_the_old_one_and_an_older_look_does_not_bring_it_back(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);
        var looking = (await FindAsync(rig, stored.OnboardingId))!;
        var rotating = (await FindAsync(rig, stored.OnboardingId))!;

        rotating.Use(Keys with { ClientSecret = new Secret("rotated") });
        rotating.Tested([], rig.Now);
        await SaveAsync(rig, rotating);
        looking.Seen(Some.Organization(), [], rig.Now);
        await SaveAsync(rig, looking);

        Assert.Equal("rotated", (await FindAsync(rig, stored.OnboardingId))!.ClientSecret!.Value.Reveal);
    }

    [Theory, OnBoth]
    public async Task Removed_it_is_gone_and_a_look_that_still_ran_does_not_bring_it_back(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);
        var looking = (await FindAsync(rig, stored.OnboardingId))!;

        await rig.Get<IOrganizationConnectionStore>().RemoveAsync(stored.OnboardingId, Rig.Token);
        looking.Seen(Some.Organization(), [], rig.Now);
        await SaveAsync(rig, looking);

        Assert.Null(await FindAsync(rig, stored.OnboardingId));
        Assert.Equal(0, await rig.CountAsync("organization_connections"));
    }

    [Theory, OnBoth]
    public async Task It_goes_with_the_connection_and_is_not_kept_without_one(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);

        await rig.Get<IConnectionStore>().RemoveAsync(stored.OnboardingId, Rig.Token);
        await SaveAsync(rig, OrganizationConnection.Create(stored.OnboardingId, Keys));

        Assert.Equal(0, await rig.CountAsync("organization_connections"));
    }

    [Theory, OnBoth]
    public async Task Without_its_key_ring_it_says_what_to_do_and_keeps_what_it_has(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);
        await using var stranger = Rig.WithAnotherCertificate(rig.Database);
        var loaded = (await FindAsync(stranger, stored.OnboardingId))!;
        loaded.Tested([], rig.Now);
        await SaveAsync(stranger, loaded);

        Assert.Equal(ConnectionState.Lost, (await FindAsync(stranger, stored.OnboardingId))!.State);
        Assert.Equal("The stored client secret can no longer be read. Enter it again.", (await FindAsync(stranger, stored.OnboardingId))!.Problem);
        Assert.Null(loaded.ClientSecret);
        Assert.Equal(ClientSecret, (await FindAsync(rig, stored.OnboardingId))!.ClientSecret!.Value.Reveal);
    }

    [Theory, OnBoth]
    public async Task The_secret_lies_there_only_as_ciphertext_of_a_purpose_of_its_own(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await ConnectAsync(rig);

        var text = Convert.ToString(await rig.AskAsync("SELECT protected_client_secret FROM organization_connections"), null)!;
        await rig.AskAsync("UPDATE connections SET protected_key_secret = (SELECT protected_client_secret FROM organization_connections)");
        var misplaced = await rig.Get<IConnectionStore>().FindAsync((await rig.LoadAsync("us-launch")).Id, Rig.Token);

        Assert.DoesNotContain(ClientSecret, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(ClientSecret)), text, StringComparison.Ordinal);
        Assert.Equal((ConnectionState.Lost, "The stored key can no longer be read. Enter it again."), (misplaced!.State, misplaced.Problem));
    }

    private static Task<OrganizationConnection?> FindAsync(Rig rig, OnboardingId onboarding) =>
        rig.Get<IOrganizationConnectionStore>().FindAsync(onboarding, Rig.Token);

    private static Task SaveAsync(Rig rig, OrganizationConnection organization) =>
        rig.Get<IOrganizationConnectionStore>().SaveAsync(organization, Rig.Token);

    private static async Task<OrganizationConnection> ConnectAsync(Rig rig)
    {
        var onboarding = await rig.AddAsync();
        var connection = Connection.Create(onboarding.Id, new ConnectionKeys(Some.AccountSid, Some.Sid("SK", 1), new Secret("key"), null), isPractice: false, "0011");
        await rig.Get<IConnectionStore>().SaveAsync(connection, Rig.Token);
        var organization = OrganizationConnection.Create(onboarding.Id, Keys);
        organization.Tested([new Capability(SnapshotPart.RoleAssignments, CapabilityResult.NoAccess, "May not.", [A.Checked.Key])], rig.Now);
        await SaveAsync(rig, organization);
        return organization;
    }
}
