using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>
/// Rules that the large changes of <see cref="EveryCheckTests"/> and <see cref="EverySetupCheckTests"/> turn to something milder: each is made to fail by a
/// change of its own, and the step says so by the API. (That more than ten webhook errors in a day fail is held by its unit test: the simulated account
/// has too few alerts to change.)
/// </summary>
public sealed class FailingRuleTests
{
    private static readonly object Launch = new
    {
        name = "Failing",
        profile = new
        {
            teamType = "smallTeam",
            goals = (string[])["volume", "throughput"],
            countries = (string[])["US", "CA"],
            useCases = (string[])["alerts"],
            messagesPerDay = 500,
            peakPerSecond = 10,
            twoWay = true,
            senderTypes = (string[])["a2p10dlc", "tollFree"],
        },
    };

    private static readonly Dictionary<string, (string Step, string Says, Func<Stage, Task> ChangeAsync)> Rules = new(StringComparer.Ordinal)
    {
        ["nothing arrives"] = ("watch-the-delivery-rate", "Only 0 % of the messages arrived.", stage => stage.EachAsync("messages", new { status = "undelivered", error_code = 30003 })),
        ["every message is lost"] = ("send-a-test-message", "was lost", stage => stage.EachAsync("messages", new { status = "undelivered", error_code = 30003 })),
        ["everything is filtered"] = ("keep-filtering-low", "were filtered", stage => stage.EachAsync("messages", new { status = "undelivered", error_code = 30007 })),
        ["the campaigns are slower than the plan"] = (
            "reach-the-planned-volume", "10 are planned", stage => stage.EachAsync("campaigns", new { rate_limits = new { att = new { mps = 1, msg_class = "F" } } })),
        ["a number asks for an address"] = ("prepare-a-local-address", "asks for an address", AskForAddressesAsync),
        ["there is no key"] = ("create-api-keys", "There is no API key.", stage => stage.EmptyAsync("keys")),
        ["the account is suspended"] = ("activate-the-account", "suspended", stage => stage.EachAsync("accounts", new { status = "suspended" })),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_change_makes_the_step_fail(string rule)
    {
        var (step, says, changeAsync) = Rules[rule];
        await using var stage = await Stage.SetAsync("healthy");
        var onboarding = await stage.ConnectedAsync(Launch);

        // By the token, which goes on working when there is no key any more.
        await stage.Api.SetAsync($"{onboarding}/connection", HealthyLaunch.AuthToken);
        await stage.CheckAsync(onboarding);
        var before = (await stage.Api.ReadAsync($"{onboarding}/steps/{step}")).Json;

        await changeAsync(stage);
        await stage.CheckAsync(onboarding);
        var after = (await stage.Api.ReadAsync($"{onboarding}/steps/{step}")).Json;

        Assert.DoesNotContain(before.GetProperty("status").GetString()!, (string[])["needsAttention", "blocked"]);
        Assert.Contains(after.GetProperty("status").GetString()!, (string[])["needsAttention", "blocked"]);
        Assert.Contains(says, after.GetProperty("summary").GetString()!, StringComparison.Ordinal);
        Assert.NotEqual(0, after.GetProperty("fixes").GetArrayLength());
    }

    private static async Task AskForAddressesAsync(Stage stage)
    {
        await stage.EmptyAsync("addresses");
        await stage.EachAsync("incoming-phone-numbers", new { address_requirements = "any", address_sid = (string?)null, bundle_sid = (string?)null });
    }
}
