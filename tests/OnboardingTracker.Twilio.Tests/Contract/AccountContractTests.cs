using System.Text.Json.Nodes;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Contract;

/// <summary>
/// What every client of the port owes, in every scenario of the simulator. A build with Twilio's library has two clients; their snapshots are then held
/// against each other too, field by field.
/// </summary>
public sealed class AccountContractTests
{
    public static TheoryData<string> Scenarios => [.. SimulatorScenarios.Names];

    public static TheoryData<string, string, string> OtherCredentials => new()
    {
        { SimulatorCredentials.AccountSid, SimulatorCredentials.StandardKeySid, SimulatorCredentials.Secret },
        { SimulatorCredentials.AccountSid, SimulatorCredentials.AccountSid, SimulatorCredentials.AuthToken },
        { SimulatorCredentials.AccountSid, SimulatorCredentials.MainKeySid, "another secret" },
        { "AC99999999999999999999999999999999", SimulatorCredentials.MainKeySid, SimulatorCredentials.Secret },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Every_client_shows_what_the_account_holds(string scenario)
    {
        var looks = await Look.ByAllAsync(scenario, Rig.MainKey);

        Assert.All(looks, look =>
        {
            AssertThereOrFailed(look.Snapshot);
            Assert.NotEmpty(look.Tables);
            Assert.All(look.Tables, table => Assert.Equal(look.Held[table.Collection], table.Rows));
            Assert.Equal(
                PartDefinition.OfAccount.Select(definition => (definition.Part, Expected(scenario, definition))),
                PartDefinition.OfAccount.Select(definition => (definition.Part, ReasonOf(look.Snapshot, definition.Part))));
        });
        AssertSame(looks);
    }

    [Theory]
    [MemberData(nameof(OtherCredentials))]
    public async Task Every_client_is_refused_alike(string accountSid, string userName, string secret)
    {
        var looks = await Look.ByAllAsync(
            SimulatorScenarios.Healthy, Rig.MainKey with { AccountSid = accountSid, UserName = userName, Password = new(secret) });

        Assert.All(looks, look => AssertThereOrFailed(look.Snapshot));
        AssertSame(looks);
    }

    [Fact]
    public async Task Every_client_takes_words_that_are_new_and_fields_that_are_missing()
    {
        var brand = await SidOfAsync(snapshot => snapshot.Brands![0].Sid);
        var service = await SidOfAsync(snapshot => snapshot.MessagingServices![0].Sid);
        var number = await SidOfAsync(snapshot => snapshot.PhoneNumbers![0].Sid);

        var looks = await Look.ByAllAsync(SimulatorScenarios.Healthy, Rig.MainKey, async practice =>
        {
            await practice.PatchAsync(brand, new JsonObject
            {
                ["status"] = "A_WORD_OF_TOMORROW",
                ["identity_status"] = null,
                ["brand_score"] = null,
                ["failure_reason"] = "An older sentence",
                ["errors"] = new JsonArray(NewShapeOfError(), "Only a text"),
            });
            await practice.PatchAsync(service, new JsonObject
            {
                ["inbound_request_url"] = "",
                ["fallback_url"] = "https://harbor.example/a b?c=ü",
                ["usecase"] = null,
                ["validity_period"] = null,
                ["sticky_sender"] = null,
                ["not_described_yet"] = NewShapeOfError(),
            });
            await practice.PatchAsync(number, new JsonObject
            {
                ["type"] = "toll-free",
                ["capabilities"] = null,
                ["address_requirements"] = "planetary",
                ["sms_url"] = null,
                ["beta"] = null,
            });
        });

        Assert.All(looks, look =>
        {
            Assert.Empty(look.Snapshot.Failures);
            Assert.Equal(("A_WORD_OF_TOMORROW", null), (look.Snapshot.Brands![0].Status, look.Snapshot.Brands[0].BrandScore));
            Assert.Equal(["New shape", "Only a text"], look.Snapshot.Brands[0].Errors.Select(error => error.Description));
            Assert.Equal("https://harbor.example/a b?c=ü", look.Snapshot.MessagingServices![0].FallbackUrl);
            Assert.Null(look.Snapshot.MessagingServices[0].InboundRequestUrl);
            Assert.Equal((PhoneNumberKind.TollFree, null), (look.Snapshot.PhoneNumbers![0].Kind, look.Snapshot.PhoneNumbers[0].Sms));
        });
        AssertSame(looks);
    }

    // A client's own way of sorting, naming or leaving out would show here.
    private static void AssertSame(IReadOnlyList<Look> looks) => Assert.All(looks, look => Assert.Equal(looks[0].Written, look.Written));

    private static void AssertThereOrFailed(AccountSnapshot snapshot) => Assert.All(PartDefinition.OfAccount, definition => Assert.NotEqual(
        snapshot.Failures.Any(failure => failure.Part == definition.Part), ReadParts.Has(snapshot, definition.Part, Look.Countries.Length)));

    private static FailureReason? ReasonOf(AccountSnapshot snapshot, SnapshotPart part) =>
        snapshot.Failures.SingleOrDefault(failure => failure.Part == part)?.Reason;

    private static FailureReason? Expected(string scenario, PartDefinition definition) => scenario switch
    {
        SimulatorScenarios.Failing => OnABadDay(definition),
        SimulatorScenarios.Suspended => definition.Part is SnapshotPart.Account or SnapshotPart.Subaccounts ? null : FailureReason.AccountNotActive,
        SimulatorScenarios.Subaccount => definition.Part is SnapshotPart.Balance ? FailureReason.NotEnabled : null,
        _ => null,
    };

    // The scenario's faults, product by product.
    private static FailureReason? OnABadDay(PartDefinition definition) => definition switch
    {
        { Part: SnapshotPart.Brands or SnapshotPart.BrandVettings } => FailureReason.Malformed,
        { Part: SnapshotPart.Subaccounts } => FailureReason.TwilioDown,
        _ => definition.Call.Split(' ')[1].Split('.')[0] switch
        {
            "iam" or "messaging" => FailureReason.TwilioDown,
            "numbers" or "trusthub" or "accounts" => FailureReason.Malformed,
            _ => null,
        },
    };

    private static async Task<string> SidOfAsync(Func<AccountSnapshot, string> sid) =>
        sid((await Look.ByAllAsync(SimulatorScenarios.Healthy, Rig.MainKey))[0].Snapshot);

    private static JsonObject NewShapeOfError() => new()
    {
        ["code"] = "7",
        ["detail"] = "New shape",
        ["fields"] = new JsonArray("a", "b"),
    };
}
