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

public sealed class ConnectTwilioTests
{
    private static readonly ConnectionKeys Keys = new(Some.AccountSid, Some.Sid("SK", 1), new Secret("first-secret"), null);
    private static readonly ConnectionKeys OtherKeys = Keys with { KeySid = Some.Sid("SK", 2), KeySecret = new Secret("second-secret") };

    private readonly InMemoryOnboardings onboardings = new();
    private readonly InMemoryConnections connections = new();
    private readonly ScriptedTwilio twilio = new();
    private readonly Onboarding onboarding = An.Onboarding();
    private readonly ConnectTwilio connect;

    public ConnectTwilioTests()
    {
        onboardings.Put(onboarding);
        var checks = new CheckCatalog(ProductChecks.All);
        var playbook = A.Playbook(A.Step("keys", "api-keys-exist"), A.Step("balance", "balance-covers-the-start"));
        connect = new ConnectTwilio(
            connections, twilio, new EditOnboarding(onboardings, A.Review()), checks, playbook, CheckCadence.Default, new FakeTimeProvider(Some.Noon));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_that_twilio_accepts_are_kept_and_the_activity_shows_no_secret()
    {
        var result = await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        var kept = await connections.FindAsync(onboarding.Id, Cancellation);
        Assert.True(result.Outcome.IsDone);
        Assert.Equal((ConnectionState.Connected, "Northwind"), (kept!.State, kept.AccountName));
        Assert.Equal(new Secret("first-secret"), kept.KeySecret);
        Assert.Matches("^[0-9a-f]{32}$", kept.CallbackKey);
        var entry = Assert.Single(onboardings.Activity);
        Assert.Equal((ActivityKind.Connected, "Connected Twilio account AC01…cdef"), (entry.Kind, entry.Sentence));
    }

    [Fact]
    public async Task Keys_that_twilio_refuses_are_not_kept()
    {
        twilio.Test = Refused("Twilio did not accept this key. (20003)");

        var result = await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        Assert.Equal("Twilio did not accept this key. (20003)", result.Outcome.Refusal);
        Assert.Null(result.Connection);
        Assert.Null(await connections.FindAsync(onboarding.Id, Cancellation));
        Assert.Empty(onboardings.Activity);
    }

    [Fact]
    public async Task A_refused_change_of_keys_leaves_the_old_ones_at_work()
    {
        await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);
        twilio.Test = Refused("Twilio did not accept this key. (20003)");

        await connect.RunAsync(onboarding, OtherKeys, An.Lead, Cancellation);

        var kept = await connections.FindAsync(onboarding.Id, Cancellation);
        Assert.Equal((Keys.KeySid, ConnectionState.Connected), (kept!.KeySid, kept.State));
        Assert.Equal(1, connections.Saves);
    }

    [Fact]
    public async Task Changed_keys_keep_the_address_that_twilio_calls()
    {
        await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);
        var before = (await connections.FindAsync(onboarding.Id, Cancellation))!.CallbackKey;

        var result = await connect.RunAsync(onboarding, OtherKeys, An.Lead, Cancellation);

        Assert.Equal((OtherKeys.KeySid, before), (result.Connection!.KeySid, result.Connection.CallbackKey));
        Assert.StartsWith("Changed the Twilio credentials", onboardings.Activity[^1].Sentence, StringComparison.Ordinal);
        Assert.Equal(OtherKeys.KeySid, twilio.AskedWith[^1].UserName);
    }

    [Fact]
    public async Task A_key_that_cannot_read_everything_is_limited_and_names_the_steps_that_miss_it()
    {
        var failure = new PartFailure(SnapshotPart.Keys, FailureReason.NeedsMainKey, "API keys can only be read with a main key.");
        twilio.Test = new CredentialTest(null, null, [new PartTest(SnapshotPart.Keys, failure), new PartTest(SnapshotPart.Balance, null)]);

        var result = await connect.RunAsync(onboarding, Keys, An.Lead, Cancellation);

        Assert.Equal(ConnectionState.Limited, result.Connection!.State);
        var line = result.Connection.Capabilities.Single(capability => capability.Part is SnapshotPart.Keys);
        Assert.Equal((CapabilityResult.NoAccess, failure.Sentence), (line.Result, line.Why));
        Assert.Equal(["keys"], line.Steps);
        Assert.Equal(CapabilityResult.Works, result.Connection.Capabilities.Single(one => one.Part is SnapshotPart.Balance).Result);
    }

    [Fact]
    public async Task Without_a_key_the_account_signs_in_with_its_token()
    {
        await connect.RunAsync(onboarding, new ConnectionKeys(Some.AccountSid, null, null, new Secret("token")), An.Lead, Cancellation);

        var asked = Assert.Single(twilio.AskedWith);
        Assert.Equal((Some.AccountSid, "token", false), (asked.UserName, asked.Password.Reveal, asked.UsesApiKey));
        Assert.DoesNotContain("token", $"{asked}", StringComparison.Ordinal);
    }

    private static CredentialTest Refused(string sentence) =>
        new(new PartFailure(SnapshotPart.Account, FailureReason.WrongKey, sentence, 20003), null, []);
}
