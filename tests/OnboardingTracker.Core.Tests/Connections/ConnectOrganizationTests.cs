using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Connections;

public sealed class ConnectOrganizationTests
{
    private static readonly OrganizationKeys Keys = new(Some.OrganizationSid, "OQ1", new Secret("first-secret"));

    private readonly InMemoryOnboardings onboardings = new();
    private readonly InMemoryConnections connections = new();
    private readonly InMemoryOrganizations organizations = new();
    private readonly ScriptedOrganization twilio = new();
    private readonly FakeTimeProvider clock = new(Some.Noon);
    private readonly Onboarding onboarding = An.Onboarding();
    private readonly ConnectOrganization connect;
    private readonly DisconnectOrganization disconnect;

    public ConnectOrganizationTests()
    {
        onboardings.Put(onboarding);
        var edit = new EditOnboarding(onboardings, A.Review());
        connect = new ConnectOrganization(
            connections,
            organizations,
            twilio,
            edit,
            new CheckCatalog(ProductChecks.All),
            A.Playbook(A.Step("roles", "roles-are-shared-out"), A.Step("balance", "balance-covers-the-start")),
            CheckCadence.Default,
            clock);
        disconnect = new DisconnectOrganization(organizations, edit, clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_credential_that_twilio_accepts_is_kept_and_the_activity_shows_no_secret()
    {
        await ConnectAccountAsync();

        var result = await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        var kept = await organizations.FindAsync(onboarding.Id, Cancellation);
        Assert.True(result.Outcome.IsDone);
        Assert.Equal((ConnectionState.Connected, Some.OrganizationSid, "OQ1", new Secret("first-secret"), Some.Noon), (kept!.State, kept.OrganizationSid, kept.ClientId, kept.ClientSecret, kept.StateSince));
        Assert.Equal(PartDefinition.OfOrganization.Select(part => part.Part), kept.Capabilities.Select(line => line.Part));
        Assert.Equal(["roles"], kept.Capabilities.Single(line => line.Part is SnapshotPart.RoleAssignments).Steps);
        var entry = Assert.Single(onboardings.Activity);
        Assert.Equal((ActivityKind.Connected, "Connected organization OR01…cdef"), (entry.Kind, entry.Sentence));
        Assert.DoesNotContain("first-secret", $"{Assert.Single(twilio.AskedWith)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_that_twilio_refuses_is_not_kept_and_leaves_the_old_one_at_work()
    {
        await ConnectAccountAsync();
        await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);
        twilio.Test = new OrganizationTest(new PartFailure(SnapshotPart.OrganizationUsers, FailureReason.WrongKey, "Not accepted.", 20003), []);

        var result = await connect.RunAsync(onboarding, Keys with { ClientSecret = new Secret("second-secret") }, An.Lead, Cancellation);

        Assert.Equal("Not accepted.", result.Outcome.Refusal);
        Assert.Equal(new Secret("first-secret"), (await organizations.FindAsync(onboarding.Id, Cancellation))!.ClientSecret);
        Assert.Single(onboardings.Activity);
    }

    [Fact]
    public async Task A_rotated_secret_keeps_since_when_it_is_connected_and_says_that_it_changed()
    {
        await ConnectAccountAsync();
        await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);
        clock.Advance(TimeSpan.FromHours(2));

        await connect.RunAsync(onboarding, Keys with { ClientSecret = new Secret("second-secret") }, An.Lead, Cancellation);
        var rotated = await organizations.FindAsync(onboarding.Id, Cancellation);
        await connect.RunAsync(onboarding, Keys with { ClientSecret = new Secret("second-secret") }, An.Lead, Cancellation);

        Assert.Equal((Some.Noon, Some.Noon.AddHours(2)), (rotated!.StateSince, rotated.TestedAt));
        Assert.Equal(
            ["Connected organization OR01…cdef", "Changed the credential of organization OR01…cdef", "Tested the credential of organization OR01…cdef"],
            onboardings.Activity.Select(entry => entry.Sentence));
    }

    [Fact]
    public async Task What_it_may_not_read_limits_it_and_names_the_steps()
    {
        await ConnectAccountAsync();
        twilio.Test = new OrganizationTest(null, [new PartFailure(SnapshotPart.RoleAssignments, FailureReason.MissingPermission, "May not.", 70051)]);

        var result = await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        Assert.Equal(ConnectionState.Limited, result.Organization!.State);
        var line = result.Organization.Capabilities.Single(one => one.Part is SnapshotPart.RoleAssignments);
        Assert.Equal((CapabilityResult.NoAccess, "May not."), (line.Result, line.Why));
    }

    [Fact]
    public async Task It_needs_the_account_beside_it()
    {
        var result = await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        Assert.Equal("Connect the Twilio account first; the organization is read beside it.", result.Outcome.Refusal);
        Assert.Empty(twilio.AskedWith);
    }

    [Fact]
    public async Task A_lost_credential_that_works_again_is_told_as_restored()
    {
        await ConnectAccountAsync();
        await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);
        var organization = (await organizations.FindAsync(onboarding.Id, Cancellation))!;
        organization.Seen(Refused(), [], clock.GetUtcNow());
        await organizations.SaveAsync(organization, Cancellation);

        await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        Assert.Equal(ConnectionState.Lost, organization.State);
        Assert.Contains(onboardings.Activity, entry => entry.Kind is ActivityKind.ConnectionRestored);
    }

    [Fact]
    public async Task Removed_it_is_forgotten_and_the_account_stays_connected()
    {
        await ConnectAccountAsync();
        await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        var removed = await disconnect.RunAsync(onboarding, An.Lead, Cancellation);
        var again = await disconnect.RunAsync(onboarding, An.Lead, Cancellation);

        Assert.True(removed.IsDone);
        Assert.Equal("No organization is connected.", again.Refusal);
        Assert.Null(await organizations.FindAsync(onboarding.Id, Cancellation));
        Assert.NotNull(await connections.FindAsync(onboarding.Id, Cancellation));
        Assert.Equal((ActivityKind.Disconnected, "Disconnected organization OR01…cdef"), (onboardings.Activity[^1].Kind, onboardings.Activity[^1].Sentence));
    }

    private static AccountSnapshot Refused() => Some.Organization() with
    {
        Failures = [.. PartDefinition.OfOrganization.Select(part => new PartFailure(part.Part, FailureReason.WrongKey, "Not accepted any more."))],
    };

    private async Task ConnectAccountAsync()
    {
        var connection = Connection.Create(onboarding.Id, new ConnectionKeys(Some.AccountSid, Some.Sid("SK", 1), new Secret("secret"), null), isPractice: false, callbackKey: "0123");
        await connections.SaveAsync(connection, Cancellation);
    }
}
