using System.Net;
using System.Text.Json;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>The main job, by the API alone: Twilio itself ticks the checklist, and takes a tick back when something breaks.</summary>
public sealed class LiveCheckTests
{
    private static readonly string[] FaultStatuses = ["needsAttention", "blocked"];

    private static readonly string[] Concerned =
    [
        // The permission of CA.
        "allow-the-planned-countries",

        // The campaign, the US registration it is a part of, and the US numbers that relied on it.
        "approve-the-campaign",

        // The number without a service, which has lost the service's inbound address too.
        "assign-numbers-to-services",
        "finish-us-registration",
        "put-us-numbers-in-the-campaign",
        "receive-replies",
    ];

    [Fact]
    public async Task Healthy_account_has_at_least_fifteen_steps_verified_and_none_that_needs_attention()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();

        var run = await stage.CheckAsync(onboarding);

        Assert.Equal(0, run.GetProperty("couldNotCheck").GetInt32());
        Assert.Equal(run.GetProperty("total").GetInt32(), run.GetProperty("checked").GetInt32());
        Assert.Empty(await stage.KeysAsync(onboarding, FaultStatuses));
        var verified = await stage.KeysAsync(onboarding, "verified");
        Assert.True(verified.Count >= 15, $"Only {verified.Count}: {string.Join(", ", verified)}");
        Assert.All(
            (await stage.Api.ReadAsync(onboarding)).Json.GetProperty("canSend").EnumerateArray(),
            country => Assert.Equal("yes", country.GetProperty("answer").GetString()));
    }

    [Fact]
    public async Task Broken_campaign_number_and_permission_take_exactly_their_steps_back_each_with_its_fix()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        var before = await stage.KeysAsync(onboarding, "verified");

        var campaign = (await stage.ResourcesAsync("campaigns"))[0].GetProperty("sid").GetString()!;
        await stage.PatchAsync(campaign, new { campaign_status = "FAILED" });
        await stage.PatchAsync("geo-CA", new { enabled = false });
        await TakeANumberOutAsync(stage);
        await stage.CheckAsync(onboarding);

        var after = await stage.StepsAsync(onboarding);
        var back = after.Where(step => before.Contains(step.GetProperty("key").GetString()!) && step.GetProperty("status").GetString() != "verified").ToList();
        Assert.Equal(
            string.Join(' ', Concerned),
            string.Join(' ', back.Select(step => step.GetProperty("key").GetString()).Order(StringComparer.Ordinal)));
        Assert.All(back, step => Assert.NotEqual(0, step.GetProperty("fixes").GetArrayLength()));
        Assert.Equal("notYet", CanSend(await stage.Api.ReadAsync(onboarding), "CA"));
    }

    /// <summary>The campaign stays verified at Twilio; carriers stop it with 30991 all the same.</summary>
    [Fact]
    public async Task Brand_that_loses_its_identity_takes_the_yes_for_the_US_back()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.EachAsync("tollfree-verifications", new { status = "TWILIO_REJECTED" });
        await stage.CheckAsync(onboarding);
        var before = CanSend(await stage.Api.ReadAsync(onboarding), "US");

        await stage.EachAsync("brands", new { identity_status = "UNVERIFIED" });
        await stage.CheckAsync(onboarding);

        Assert.Equal("yes", before);
        Assert.Equal("notYet", CanSend(await stage.Api.ReadAsync(onboarding), "US"));
        Assert.Contains("30991", (await stage.Api.ReadAsync($"{onboarding}/steps/approve-the-campaign")).Json.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beta_product_that_is_not_switched_on_limits_no_connection()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.FaultAsync(new { product = "monitor", path = "/v2/Alarms", status = 403, code = 20403 });

        await stage.Api.SetAsync($"{onboarding}/connection", HealthyLaunch.Keys());
        var connection = (await stage.Api.ReadAsync($"{onboarding}/connection")).Json;
        var page = await (await Person.SignedInAsync(stage.Tracker)).OpenAsync($"{onboarding.Replace("/api/v1", "", StringComparison.Ordinal)}/connection");
        var lines = page.Page.QuerySelector(".test-lines")!.TextContent;

        Assert.Equal(("mainKey", "connected"), (connection.GetProperty("kind").GetString(), connection.GetProperty("state").GetString()));
        Assert.Equal("notEnabled", connection.GetProperty("capabilities").EnumerateArray()
            .Single(line => line.GetProperty("reads").GetString() == "Alarms").GetProperty("result").GetString());
        Assert.Contains("Twilio has not switched on 1 part for this account.", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("with this key", lines, StringComparison.Ordinal);
        Assert.Contains("Not switched on", page.Page.QuerySelector("[data-testid=capabilities]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SimulatorCredentials.MainKeySid, "mainKey", "connected", "It is a Main API key")]
    [InlineData(SimulatorCredentials.StandardKeySid, "standardKey", "limited", "It is a Standard API key")]
    public async Task Connection_says_which_kind_of_key_it_has(string sid, string kind, string state, string words)
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();

        await stage.Api.SetAsync($"{onboarding}/connection", HealthyLaunch.Keys(keySid: sid));
        var connection = (await stage.Api.ReadAsync($"{onboarding}/connection")).Json;
        var page = await (await Person.SignedInAsync(stage.Tracker)).OpenAsync($"{onboarding.Replace("/api/v1", "", StringComparison.Ordinal)}/connection");

        Assert.Equal((kind, state), (connection.GetProperty("kind").GetString(), connection.GetProperty("state").GetString()));
        Assert.Contains(words, page.Page.QuerySelector(".test-lines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_Twilio_refuses_is_not_kept_and_the_connection_that_was_there_stays()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();

        var refused = await stage.Api.SetAsync($"{onboarding}/connection", HealthyLaunch.Keys("wrong-secret-wrong-secret-wrong-1"));
        var stays = await stage.Api.ReadAsync($"{onboarding}/connection");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "twilio-refused"), (refused.Status, refused.Problem));
        Assert.Contains("20003", refused.Detail, StringComparison.Ordinal);
        Assert.Equal("connected", stays.Json.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Twilio_that_is_killed_in_mid_check_changes_no_status_and_says_could_not_check()
    {
        using var simulator = await SimulatorProcess.StartAsync();
        await using var stage = await Stage.SetAsync(simulator.BaseUrlTemplate, simulator.Address);
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        var before = await StatusesAsync(stage, onboarding);

        await stage.FaultAsync(new { product = "messaging", latency_ms = 20000 });
        stage.Tracker.Clock.Advance(TimeSpan.FromHours(2));
        var started = await stage.Api.AddAsync($"{onboarding}/checks");
        await stage.PartsReadAsync(started.Location!);
        simulator.Kill();
        var run = await stage.FinishedAsync(started.Location!);

        await AssertNothingMovedAsync(stage, onboarding, before, run, nothingWasRead: false);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("half")]
    [InlineData("types")]
    public async Task Twilio_that_answers_nonsense_changes_no_status_and_says_could_not_check(string nonsense)
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        var before = await StatusesAsync(stage, onboarding);

        await stage.FaultAsync(new { body = nonsense });
        var run = await stage.CheckAsync(onboarding);

        await AssertNothingMovedAsync(stage, onboarding, before, run, nothingWasRead: true);
    }

    private static async Task AssertNothingMovedAsync(
        Stage stage, string onboarding, IReadOnlyDictionary<string, string> before, JsonElement run, bool nothingWasRead)
    {
        Assert.True(run.GetProperty("couldNotCheck").GetInt32() > 0);
        Assert.Equal(before, await StatusesAsync(stage, onboarding));

        var verified = (await stage.StepsAsync(onboarding)).Where(step => step.GetProperty("status").GetString() == "verified").ToList();
        var marked = verified.Where(step => step.GetProperty("marks").EnumerateArray().Any(mark => mark.GetString() == "couldNotCheck")).ToList();
        Assert.NotEmpty(marked);
        if (nothingWasRead)
        {
            // What the connection itself shows needs no reading.
            Assert.Equal("connect-with-an-api-key", Assert.Single(verified.Except(marked)).GetProperty("key").GetString());
        }

        foreach (var step in marked)
        {
            Assert.True(step.GetProperty("checkedAt").GetDateTimeOffset() < stage.Tracker.Clock.GetUtcNow() - TimeSpan.FromSeconds(30));
            var detail = await stage.Api.ReadAsync($"{onboarding}/steps/{step.GetProperty("key").GetString()}");
            Assert.NotEqual("", detail.Json.GetProperty("couldNotCheck").GetString());
        }

        Assert.Equal("connected", (await stage.Api.ReadAsync($"{onboarding}/connection")).Json.GetProperty("state").GetString());
    }

    private static async Task<IReadOnlyDictionary<string, string>> StatusesAsync(Stage stage, string onboarding) =>
        (await stage.StepsAsync(onboarding)).ToDictionary(
            step => step.GetProperty("key").GetString()!, step => step.GetProperty("status").GetString()!, StringComparer.Ordinal);

    private static async Task TakeANumberOutAsync(Stage stage)
    {
        var service = (await stage.ResourcesAsync("services"))[0].GetProperty("sid").GetString()!;
        var number = (await stage.ResourcesAsync("service-phone-numbers"))[0].GetProperty("sid").GetString()!;
        using var answer = await stage.Control.DeleteAsync(
            new Uri($"/_simulator/services/{service}/phone-numbers/{number}", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static string CanSend(Answer onboarding, string country) => onboarding.Json.GetProperty("canSend").EnumerateArray()
        .Single(line => line.GetProperty("country").GetString() == country)
        .GetProperty("answer").GetString()!;
}
