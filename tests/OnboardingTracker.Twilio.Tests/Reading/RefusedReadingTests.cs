using System.Text.Json.Nodes;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class RefusedReadingTests
{
    private static readonly SnapshotPart[] MainKeyOnly = [SnapshotPart.Account, SnapshotPart.Subaccounts, SnapshotPart.Keys];

    [Fact]
    public async Task A_standard_key_lacks_only_what_needs_a_main_key()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.StandardKey);

        Assert.Equal(MainKeyOnly, snapshot.Failures.Select(failure => failure.Part).Order());
        Assert.All(snapshot.Failures, failure => Assert.Equal(
            new(failure.Part, FailureReason.NeedsMainKey,
                "A standard API key cannot read this. Connect a main API key, or the Account SID with its auth token (20003).", 20003),
            failure));
        Assert.Null(snapshot.Account);
        Assert.Null(snapshot.Subaccounts);
        Assert.Equal(4, snapshot.PhoneNumbers!.Count);
    }

    [Fact]
    public async Task A_wrong_key_is_called_wrong_everywhere()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.MainKey with { Password = new("another secret") });

        Assert.Equal(PartDefinition.OfAccount.Count, snapshot.Failures.Count);
        Assert.All(snapshot.Failures, failure => Assert.Equal(FailureReason.WrongKey, failure.Reason));
        Assert.Equal(
            "Twilio did not accept this key. Check that the key belongs to account AC01…cdef (20003).", snapshot.Failures[0].Sentence);
    }

    [Fact]
    public async Task The_account_with_its_auth_token_reads_everything()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.AuthToken);

        Assert.Empty(snapshot.Failures);
        Assert.False(snapshot.UsesApiKey);
    }

    [Fact]
    public async Task Test_credentials_are_told_from_a_wrong_key()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);
        var credentials = new TwilioCredentials(
            SimulatorCredentials.TestAccountSid, SimulatorCredentials.TestAccountSid, new(SimulatorCredentials.TestAuthToken), IsPractice: false);

        var snapshot = await rig.ReadAsync(credentials);

        Assert.Equal(PartDefinition.OfAccount.Count, snapshot.Failures.Count);
        Assert.All(snapshot.Failures, failure => Assert.Equal((FailureReason.TestCredentials, 20008), (failure.Reason, failure.Code)));
    }

    [Theory]
    [InlineData(403, 70051, FailureReason.MissingPermission, "\"Verify services\"")]
    [InlineData(401, 70051, FailureReason.MissingPermission, "\"Verify services\"")]
    [InlineData(401, 20003, FailureReason.MissingPermission, "\"Verify services\"")]
    [InlineData(403, 20005, FailureReason.AccountNotActive, "AC01…cdef is not active")]
    [InlineData(404, 20404, FailureReason.NotEnabled, "\"Verify services\"")]
    public async Task A_refusal_of_one_part_says_why_and_leaves_the_others(int status, int code, FailureReason reason, string words)
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "verify", ["status"] = status, ["code"] = code });
        await using var rig = new Rig(practice.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal((SnapshotPart.VerifyServices, reason, code), (failure.Part, failure.Reason, failure.Code));
        Assert.Contains(words, failure.Sentence, StringComparison.Ordinal);
        Assert.EndsWith($" ({code}).", failure.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Alarms are in private beta: whether Twilio answers 403 or 404 where they are not switched on is not written anywhere.</summary>
    [Theory]
    [InlineData(403, 20403, FailureReason.NotEnabled)]
    [InlineData(404, 20404, FailureReason.NotEnabled)]
    [InlineData(403, 70051, FailureReason.MissingPermission)]
    public async Task A_beta_part_that_is_refused_is_not_switched_on_unless_twilio_says_otherwise(int status, int code, FailureReason reason)
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "monitor", ["status"] = status, ["code"] = code });
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync();

        Assert.Equal((reason, code), (snapshot.FailureOf(SnapshotPart.Alarms).Reason, snapshot.FailureOf(SnapshotPart.Alarms).Code));
        Assert.Equal(status == 404 ? FailureReason.NotEnabled : FailureReason.MissingPermission, snapshot.FailureOf(SnapshotPart.Alerts).Reason);
    }

    [Fact]
    public async Task Refused_accounts_and_keys_prove_no_wrong_key_while_Twilio_is_down()
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            var path = context.Request.Path.Value!;
            var needsMainKey = path.EndsWith("/Accounts.json", StringComparison.Ordinal)
                || path.EndsWith($"/{SimulatorCredentials.AccountSid}.json", StringComparison.Ordinal)
                || path.EndsWith("/Keys", StringComparison.Ordinal);
            context.Response.StatusCode = needsMainKey ? 401 : 503;
            return "{}";
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failures = (await rig.ReadAsync()).Failures;

        Assert.Equal(PartDefinition.OfAccount.Count, failures.Count);
        Assert.All(failures, failure => Assert.Equal(
            MainKeyOnly.Contains(failure.Part) ? FailureReason.NeedsMainKey : FailureReason.TwilioDown, failure.Reason));
    }

    [Fact]
    public async Task What_belongs_to_another_account_is_not_taken()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);
        var subaccount = (await rig.ReadAsync()).Subaccounts![0].Sid;

        // The parent's key opens the subaccount's 2010 paths, but elsewhere it answers for the parent.
        var snapshot = await rig.ReadAsync(Rig.MainKey with { AccountSid = subaccount });

        Assert.Equal(subaccount, snapshot.Account!.Sid);
        Assert.Null(snapshot.MessagingServices);
        Assert.Equal(FailureReason.OtherAccount, snapshot.FailureOf(SnapshotPart.MessagingServices).Reason);
        Assert.Contains("AC01…cdef", snapshot.FailureOf(SnapshotPart.MessagingServices).Sentence, StringComparison.Ordinal);
        Assert.Equal(FailureReason.OtherAccount, snapshot.FailureOf(SnapshotPart.Campaigns).Reason);
    }

    [Fact]
    public async Task An_account_that_the_key_does_not_see_is_another_account()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.MainKey with { AccountSid = "AC99999999999999999999999999999999" });

        Assert.Equal(FailureReason.OtherAccount, snapshot.FailureOf(SnapshotPart.Account).Reason);
        Assert.Equal(FailureReason.OtherAccount, snapshot.FailureOf(SnapshotPart.PhoneNumbers).Reason);
        Assert.Equal(FailureReason.OtherAccount, snapshot.FailureOf(SnapshotPart.Brands).Reason);
    }

    [Theory]
    [InlineData("""{ "code": 70051, "message": "m", "more_info": "u", "status": 403 }""")]
    [InlineData("""{ "message": "m", "code": "70051", "user_error": true, "http_status_code": 403, "params": {} }""")]
    [InlineData("""{ "code": 70051, "message": "m", "moreInfo": "u", "status": 403 }""")]
    [InlineData("""{ "type": "t", "title": "t", "status": 403, "code": 70051, "detail": "d", "instance": "i", "errors": [] }""")]
    public async Task The_code_is_found_in_every_shape_of_error(string body)
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            if (!context.Request.Path.StartsWithSegments("/verify", StringComparison.Ordinal))
            {
                return null;
            }

            context.Response.StatusCode = 403;
            return body;
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal((SnapshotPart.VerifyServices, FailureReason.MissingPermission, 70051), (failure.Part, failure.Reason, failure.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("""{ "schemas": [], "detail": "d", "scimType": "mutability", "status": "403" }""")]
    [InlineData("[1]")]
    public async Task A_refusal_without_code_is_told_by_its_status(string body)
    {
        await using var fake = await FakeTwilio.StartAsync(context =>
        {
            if (!context.Request.Path.StartsWithSegments("/verify", StringComparison.Ordinal))
            {
                return null;
            }

            context.Response.StatusCode = 403;
            return body;
        });
        await using var rig = new Rig(fake.BaseUrl);

        var failure = Assert.Single((await rig.ReadAsync()).Failures);

        Assert.Equal(FailureReason.MissingPermission, failure.Reason);
        Assert.Null(failure.Code);
    }
}
