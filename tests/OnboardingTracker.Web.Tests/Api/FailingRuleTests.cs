using OnboardingTracker.Core.Checks;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>
/// Rules that the large changes of <see cref="EveryCheckTests"/> and <see cref="EverySetupCheckTests"/> turn to something milder or hide: each is made to
/// fail by a change of its own, and the step says so by the API.
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

    private static readonly Dictionary<string, (string Check, string Step, string Says, Func<Stage, Task> ChangeAsync)> Rules = new(StringComparer.Ordinal)
    {
        ["nothing arrives"] = ("delivery-rate-is-high", "watch-the-delivery-rate", "Only 0 % of the messages arrived.", stage => stage.EachAsync("messages", new { status = "undelivered", error_code = 30003 })),
        ["every message is lost"] = ("a-message-went-the-whole-way", "send-a-test-message", "was lost", stage => stage.EachAsync("messages", new { status = "undelivered", error_code = 30003 })),
        ["everything is filtered"] = ("filtering-is-low", "keep-filtering-low", "were filtered", stage => stage.EachAsync("messages", new { status = "undelivered", error_code = 30007 })),
        ["the campaigns are slower than the plan"] = (
            "volume-reaches-the-plan", "reach-the-planned-volume", "10 are planned", stage => stage.EachAsync("campaigns", new { rate_limits = new { att = new { mps = 1, msg_class = "F" } } })),
        ["a number asks for an address"] = ("addresses-are-validated", "prepare-a-local-address", "asks for an address", AskForAddressesAsync),
        ["there is no key"] = ("api-keys-exist", "create-api-keys", "There is no API key.", stage => stage.EmptyAsync("keys")),
        ["the account is suspended"] = ("account-is-active", "activate-the-account", "suspended", stage => stage.EachAsync("accounts", new { status = "suspended" })),
        ["the money runs out in two days"] = ("balance-covers-the-start", "keep-enough-balance", "it lasts for 2 days", stage => stage.PatchAsync("balance", new { balance = "26.00" })),
        ["a vetting failed"] = ("brand-is-approved", "approve-the-brand", "The vetting of the A2P brand by aegis failed.", FailVettingAsync),
        ["the A2P profile was rejected"] = (
            "brand-is-approved", "approve-the-brand", "Twilio rejected the A2P profile of the brand", stage => stage.EachAsync("trust-products", new { status = "twilio-rejected" })),
        ["the profile does not meet its policy"] = ("primary-profile-is-approved", "approve-the-business-profile", "does not meet its policy", FailProfileAsync),
        ["a toll-free number shows no opt-in"] = (
            "opt-out-is-described", "describe-the-opt-out", "does not name a picture of the opt-in", stage => stage.EachAsync("tollfree-verifications", new { opt_in_image_urls = Array.Empty<string>() })),
        ["an application has no address"] = ("senders-can-receive-replies", "receive-replies", "the application that takes them has no address", AnswerByApplicationAsync),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    /// <summary>The checks that are made to fail here.</summary>
    internal static IEnumerable<string> Checks => Rules.Values.Select(rule => rule.Check);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_change_makes_the_step_fail(string rule)
    {
        var (check, step, says, changeAsync) = Rules[rule];
        await using var stage = await Stage.SetAsync("healthy");
        await PrepareAsync(rule, stage);
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
        Assert.Equal(Verdict.NotPassed, (await stage.VerdictsAsync(onboarding))[check]);
    }

    /// <summary>Before the first look the account has a handler that is there and works.</summary>
    private static Task PrepareAsync(string rule, Stage stage) => rule == "an application has no address" ? HandOverAsync(stage) : Task.CompletedTask;

    private static async Task HandOverAsync(Stage stage)
    {
        await stage.EachAsync("services", new { use_inbound_webhook_on_number = true, inbound_request_url = (string?)null });
        var application = AccountChanges.Sid((await stage.ResourcesAsync("applications"))[0]);
        await stage.EachAsync("incoming-phone-numbers", new { sms_application_sid = application });
    }

    private static Task AnswerByApplicationAsync(Stage stage) => stage.EachAsync("applications", new { sms_url = "" });

    private static async Task FailVettingAsync(Stage stage)
    {
        var vetting = (await stage.ResourcesAsync("brand-vettings")).First(one => AccountChanges.Text(one, "vetting_provider") == "aegis");
        await stage.PatchAsync(AccountChanges.Text(vetting, "brand_vetting_sid"), new { vetting_status = "FAILED" });
    }

    private static async Task FailProfileAsync(Stage stage)
    {
        await stage.EachAsync("customer-profiles", new { status = "in-review" });
        await stage.EachAsync("customer-profile-evaluations", new { status = "noncompliant" });
    }

    private static async Task AskForAddressesAsync(Stage stage)
    {
        await stage.EmptyAsync("addresses");
        await stage.EachAsync("incoming-phone-numbers", new { address_requirements = "any", address_sid = (string?)null, bundle_sid = (string?)null });
    }
}
