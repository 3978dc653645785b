using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Verification;

public sealed class VerifyOnboardingTests
{
    private static readonly StepDefinition Balance = A.Step("balance", "balance-covers-the-start");
    private static readonly StepDefinition Keys = A.Step("keys", "api-keys-exist");

    private readonly InMemoryOnboardings onboardings = new();
    private readonly InMemoryConnections connections = new();
    private readonly InMemoryOrganizations organizations = new();
    private readonly InMemoryRuns runs = new();
    private readonly ScriptedTwilio twilio = new();
    private readonly FakeTimeProvider clock = new(Some.Noon);
    private readonly Onboarding onboarding = An.Onboarding();
    private readonly VerifyOnboarding verify;

    public VerifyOnboardingTests()
    {
        onboardings.Put(onboarding);
        verify = new VerifyOnboarding(
            onboardings,
            connections,
            organizations,
            runs,
            twilio,
            new CompareParts(new InMemoryParts(onboardings.Looks), Retention.Default),
            new CheckCatalog(ProductChecks.All),
            A.Review(A.Playbook(Balance, Keys)),
            new ConsoleRoleReading(new FewPeople(new PersonInSight("ada", "Ada", "ada@example.test"))),
            CheckCadence.Default,
            clock);
        twilio.Snapshot = Some.Snapshot() with
        {
            Account = Some.Account(),
            Balance = new AccountBalance(250, "USD"),
            DailySpend = [],
            Keys = [],
            Failures = [new PartFailure(SnapshotPart.Bundles, FailureReason.TwilioDown, "Twilio answered 503.")],
        };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_twilio_shows_becomes_the_status_of_the_steps()
    {
        await ConnectAsync();

        await verify.RunAsync("us-launch", Run(), Cancellation);

        var stored = onboardings["us-launch"];
        Assert.Equal(StepStatus.Verified, stored.StandingOf(Balance, Some.Noon).Status);
        Assert.Equal(StepStatus.NeedsAttention, stored.StandingOf(Keys, Some.Noon).Status);
        Assert.Equal(new AccountFacts("Northwind", "active", "Full", 250, "USD", Some.Noon) { IsSubaccount = false, SpentADay = 0 }, stored.Facts);
        Assert.Contains(onboardings.Activity, entry => entry is { Kind: ActivityKind.StatusChanged, StepKey: "keys" });
    }

    [Fact]
    public async Task The_run_ends_with_its_counts()
    {
        await ConnectAsync();
        clock.Advance(TimeSpan.FromSeconds(4));

        await verify.RunAsync("us-launch", Run(), Cancellation);

        var last = runs.Written[^1];
        Assert.Equal((CheckRunState.Finished, Some.Noon.AddSeconds(4)), (last.State, last.FinishedAt));
        Assert.Equal((ProductChecks.All.Count, ProductChecks.All.Count), (last.Checked, last.Total));
        Assert.Equal(PartDefinition.OfAccount.Count, last.PartsRead);
        Assert.InRange(last.CouldNotCheck, 1, ProductChecks.All.Count - 1);
        Assert.Null(last.Problem);
    }

    [Fact]
    public async Task Progress_is_written_while_the_account_is_read()
    {
        await ConnectAsync();

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal((CheckRunState.Running, 1), (runs.Written[0].State, runs.Written[0].PartsRead));
        Assert.Single(runs.Written, run => run.State is CheckRunState.Finished);
    }

    [Fact]
    public async Task Progress_that_came_between_two_writes_is_written_with_the_next()
    {
        await ConnectAsync();
        var last = new TaskCompletionSource();
        twilio.Last = last.Task;
        var running = verify.RunAsync("us-launch", Run(), Cancellation);

        clock.Advance(TimeSpan.FromSeconds(1));
        while (runs.Written.Count < 2)
        {
            await Task.Delay(1, Cancellation);
        }

        Assert.Equal([1, PartDefinition.OfAccount.Count], runs.Written.Select(run => run.PartsRead));
        last.SetResult();
        await running;
        Assert.Equal(CheckRunState.Finished, Assert.Single(runs.Written.Skip(2)).State);
    }

    [Fact]
    public async Task A_reading_that_breaks_off_writes_nothing_afterwards()
    {
        await ConnectAsync();
        twilio.Last = Task.FromException(new HttpRequestException("The connection was reset."));

        await Assert.ThrowsAsync<HttpRequestException>(() => verify.RunAsync("us-launch", Run(), Cancellation));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([1], runs.Written.Select(run => run.PartsRead));
    }

    [Fact]
    public async Task Without_a_connection_the_run_ends_with_the_reason_and_changes_nothing()
    {
        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal("There is no Twilio connection to check.", Assert.Single(runs.Written).Problem);
        Assert.Empty(twilio.AskedWith);
        Assert.Equal(0, onboardings.Saves);
    }

    [Fact]
    public async Task What_a_person_says_meanwhile_stays_and_the_findings_come_on_top()
    {
        await ConnectAsync();
        onboardings.Meanwhile.Enqueue(one => one.Confirm(Keys, An.Lead, "We have keys.", null, Some.Noon));

        await verify.RunAsync("us-launch", Run(), Cancellation);

        var standing = onboardings["us-launch"].StandingOf(Keys, Some.Noon);
        Assert.Equal("We have keys.", standing.Confirmation?.Note);
        Assert.True(standing.Has(StepMark.Disagrees));
        Assert.Equal(StepStatus.Verified, onboardings["us-launch"].StandingOf(Balance, Some.Noon).Status);
    }

    [Fact]
    public async Task A_profile_that_changes_while_the_account_is_read_is_the_one_that_counts()
    {
        await ConnectAsync();
        twilio.Snapshot = twilio.Snapshot! with { Balance = new AccountBalance(-5, "USD") };
        onboardings.Meanwhile.Enqueue(one => one.Describe("US launch", null, new Profile { Invoiced = true }, An.Lead, Some.Noon));

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal(StepStatus.NotNeeded, onboardings["us-launch"].StandingOf(Balance, Some.Noon).Status);
    }

    [Fact]
    public async Task Refused_keys_change_no_status_and_the_connection_is_lost_once()
    {
        await ConnectAsync();
        await verify.RunAsync("us-launch", Run(), Cancellation);
        twilio.Snapshot = NothingRead(FailureReason.WrongKey, "Twilio did not accept this key.");

        await verify.RunAsync("us-launch", Run(), Cancellation);
        await verify.RunAsync("us-launch", Run(), Cancellation);

        var standing = onboardings["us-launch"].StandingOf(Balance, Some.Noon);
        Assert.Equal((StepStatus.Verified, true), (standing.Status, standing.Has(StepMark.CouldNotCheck)));
        var connection = await connections.FindAsync(onboarding.Id, Cancellation);
        Assert.Equal((ConnectionState.Lost, "Twilio did not accept this key."), (connection!.State, connection.Problem));
        Assert.Single(onboardings.Activity, entry => entry.Kind is ActivityKind.ConnectionLost);
    }

    [Fact]
    public async Task A_lost_connection_is_recorded_although_somebody_saves_at_the_same_moment()
    {
        await ConnectAsync();
        twilio.Snapshot = NothingRead(FailureReason.WrongKey, "Twilio did not accept this key.");
        onboardings.Meanwhile.Enqueue(_ => { });
        onboardings.Meanwhile.Enqueue(one => one.Confirm(Keys, An.Lead, null, null, Some.Noon));

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Single(onboardings.Activity, entry => entry.Kind is ActivityKind.ConnectionLost);
    }

    [Fact]
    public async Task A_refused_credential_of_the_organization_is_lost_while_the_account_stays_connected_and_comes_back()
    {
        await ConnectAsync();
        await ConnectOrganizationAsync();
        twilio.Snapshot = OfOrganization(FailureReason.WrongKey, "Twilio did not accept the client ID and secret.");

        await verify.RunAsync("us-launch", Run(), Cancellation);
        await verify.RunAsync("us-launch", Run(), Cancellation);
        var lost = await organizations.FindAsync(onboarding.Id, Cancellation);
        var account = await connections.FindAsync(onboarding.Id, Cancellation);
        twilio.Snapshot = twilio.Snapshot with { Failures = [], OrganizationUsers = [], OrganizationAccounts = [], RoleAssignments = [], OrganizationRoles = [] };
        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal((ConnectionState.Lost, "Twilio did not accept the client ID and secret."), (lost!.State, lost.Problem));
        Assert.NotEqual(ConnectionState.Lost, account!.State);
        Assert.Single(onboardings.Activity, entry => entry is { Kind: ActivityKind.ConnectionLost, Sentence: "Lost the credential of the organization" });
        Assert.Equal(ConnectionState.Connected, (await organizations.FindAsync(onboarding.Id, Cancellation))!.State);
        Assert.Single(onboardings.Activity, entry => entry is { Kind: ActivityKind.ConnectionRestored, Sentence: "The credential of the organization works again" });
        Assert.Equal(new OrganizationCredentials(Some.OrganizationSid, "OQ1", new Secret("client-secret")), twilio.AskedWith[^1].Organization);
        Assert.Equal(PartDefinition.All.Count, runs.Written[^1].PartsTotal);
    }

    [Fact]
    public async Task Twilio_being_down_says_nothing_about_the_credential_of_the_organization()
    {
        await ConnectAsync();
        await ConnectOrganizationAsync();
        twilio.Snapshot = OfOrganization(FailureReason.TwilioDown, "Twilio answered 503.");

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal(ConnectionState.Connected, (await organizations.FindAsync(onboarding.Id, Cancellation))!.State);
    }

    [Fact]
    public async Task What_was_seen_with_a_credential_that_is_gone_says_nothing_any_more()
    {
        await ConnectAsync();
        twilio.Snapshot = OfOrganization(FailureReason.WrongKey, "Refused.");

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Null(await organizations.FindAsync(onboarding.Id, Cancellation));
        Assert.DoesNotContain(onboardings.Activity, entry => entry.Kind is ActivityKind.ConnectionLost);
    }

    [Fact]
    public async Task Twilio_being_down_says_nothing_about_the_keys()
    {
        await ConnectAsync();
        twilio.Snapshot = NothingRead(FailureReason.TwilioDown, "Twilio answered 503.");

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal(ConnectionState.Connected, (await connections.FindAsync(onboarding.Id, Cancellation))!.State);
    }

    [Fact]
    public async Task Where_the_checklist_stands_says_when_to_look_again()
    {
        await ConnectAsync();

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal(CheckCadence.Next(onboarding.Id, Some.Noon, CheckCadence.Default.WhileOpen), await NextLookAsync());
    }

    [Fact]
    public async Task A_lost_connection_is_tried_again_daily()
    {
        await ConnectAsync();
        twilio.Snapshot = NothingRead(FailureReason.WrongKey, "Twilio did not accept this key.");

        await verify.RunAsync("us-launch", Run(), Cancellation);

        Assert.Equal(CheckCadence.Next(onboarding.Id, Some.Noon, CheckCadence.Default.WhenDone), await NextLookAsync());
    }

    [Fact]
    public async Task An_account_that_another_run_reads_is_waited_for()
    {
        await ConnectAsync();
        runs.Turn = Guid.CreateVersion7(Some.Noon);

        var verifying = verify.RunAsync("us-launch", Run(), Cancellation);
        Assert.Empty(twilio.AskedWith);
        runs.Turn = null;
        while (!verifying.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await verifying;
        Assert.Single(twilio.AskedWith);
    }

    [Fact]
    public async Task A_turn_that_never_comes_ends_the_run_with_the_reason()
    {
        await ConnectAsync();
        runs.Turn = Guid.CreateVersion7(Some.Noon);

        // Half of its life: the other half is for its own reading, which others would else count as cut off.
        var verifying = verify.RunAsync("us-launch", Run(), Cancellation);
        clock.Advance((CheckRun.LongestLife / 2) + TimeSpan.FromSeconds(1));

        await verifying.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.Equal("Other checks of this Twilio account took too long. Nothing has changed; check again.", runs.Written[^1].Problem);
        Assert.Empty(twilio.AskedWith);
    }

    private static AccountSnapshot NothingRead(FailureReason reason, string sentence) => Some.Snapshot() with
    {
        Failures = [.. PartDefinition.OfAccount.Select(part => new PartFailure(part.Part, reason, sentence))],
    };

    private async Task<DateTimeOffset> NextLookAsync() => (await connections.FindAsync(onboarding.Id, Cancellation))!.NextLookAt;

    private AccountSnapshot OfOrganization(FailureReason reason, string sentence) => twilio.Snapshot! with
    {
        OrganizationSid = Some.OrganizationSid,
        Failures = [.. PartDefinition.OfOrganization.Select(part => new PartFailure(part.Part, reason, sentence))],
    };

    private async Task ConnectOrganizationAsync()
    {
        var organization = OrganizationConnection.Create(onboarding.Id, new OrganizationKeys(Some.OrganizationSid, "OQ1", new Secret("client-secret")));
        organization.Tested([], Some.Noon);
        await organizations.SaveAsync(organization, Cancellation);
    }

    private async Task ConnectAsync()
    {
        var keys = new ConnectionKeys(Some.AccountSid, Some.Sid("SK", 1), new Secret("secret"), null);
        var connection = Connection.Create(onboarding.Id, keys, isPractice: false, callbackKey: "0123");
        connection.Tested(new CredentialTest(null, "Northwind", []), [], Some.Noon);
        await connections.SaveAsync(connection, Cancellation);
    }

    private CheckRun Run() => new()
    {
        Id = Guid.CreateVersion7(Some.Noon),
        OnboardingId = onboarding.Id,
        State = CheckRunState.Running,
        StartedBy = "A. Lead",
        StartedAt = Some.Noon,
    };
}
