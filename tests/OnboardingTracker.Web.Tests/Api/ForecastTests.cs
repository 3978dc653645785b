using System.Net;
using System.Text.Json;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>The launch forecast by the API: it follows what Twilio shows from one check to the next.</summary>
public sealed class ForecastTests
{
    [Fact]
    public async Task A_new_launch_has_its_days_its_path_and_its_sources()
    {
        await using var stage = await Stage.SetAsync();
        var created = await stage.Api.AddAsync(Stage.Onboardings, new { name = "US launch", profile = Profile });

        var forecast = (await stage.Api.ReadAsync($"{created.Location}/forecast")).Json;

        var country = forecast.GetProperty("countries")[0];
        Assert.Equal(("US", "notBefore"), (Word(country, "country"), Word(country, "answer")));
        Assert.Equal(JsonValueKind.Null, country.GetProperty("latest").ValueKind);
        Assert.Equal(
            ["approve-the-business-profile", "approve-the-brand", "approve-the-campaign", "put-us-numbers-in-the-campaign"],
            country.GetProperty("path").EnumerateArray().Select(step => step.GetString()));
        Assert.Contains("approve-the-business-profile", forecast.GetProperty("startToday").EnumerateArray().Select(step => step.GetString()));
        var campaign = Step(forecast, "approve-the-campaign");
        Assert.Equal((10, 15, "businessDays", "2026-11-23"), Usual(campaign.GetProperty("usualTime")));
        Assert.Equal(JsonValueKind.Null, Step(forecast, "approve-the-business-profile").GetProperty("usualTime").ValueKind);
        Assert.True(campaign.GetProperty("startByIsUncertain").ValueKind is JsonValueKind.False);
        Assert.Equal(Word(country, "earliest"), (await stage.Api.ReadAsync(created.Location!)).Json.GetProperty("forecast").GetString());
    }

    [Fact]
    public async Task What_Twilio_shows_at_a_check_moves_the_forecast()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync(new { name = "US launch", profile = Profile });
        await stage.CheckAsync(onboarding);
        Assert.Equal("canSendNow", await AnswerAsync(stage, onboarding));

        // The account has a verified toll-free number too: only with the country switched off does the US wait for anything.
        await stage.PatchAsync("geo-US", new { enabled = false });
        var campaign = (await stage.ResourcesAsync("campaigns"))[0].GetProperty("sid").GetString()!;
        await stage.PatchAsync(campaign, new { campaign_status = "IN_PROGRESS" });
        await stage.CheckAsync(onboarding);
        var waiting = (await stage.Api.ReadAsync($"{onboarding}/forecast")).Json;

        await stage.PatchAsync(campaign, new { campaign_status = "FAILED" });
        await stage.CheckAsync(onboarding);
        var failed = (await stage.Api.ReadAsync($"{onboarding}/forecast")).Json;

        Assert.NotEqual("canSendNow", Word(waiting.GetProperty("countries")[0], "answer"));
        Assert.Contains(Word(Step(waiting, "approve-the-campaign"), "pace"), new[] { "waiting", "overdue" });
        Assert.Contains(Word(Step(failed, "approve-the-campaign"), "pace"), new[] { "usual", "blocked" });
    }

    [Fact]
    public async Task An_onboarding_that_is_not_there_is_not_found_and_without_a_token_nothing_is_told()
    {
        await using var stage = await Stage.SetAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stage.Api.ReadAsync($"{Stage.Onboardings}/nowhere/forecast")).Status);
        using var answer = await stage.Tracker.Browser().GetAsync(new Uri($"{Stage.Onboardings}/nowhere/forecast", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static readonly object Profile = new
    {
        teamType = "smallTeam",
        countries = (string[])["US"],
        twoWay = true,
        mms = false,
        voice = false,
        invoiced = false,
        senderTypes = (string[])["a2p10dlc"],
        targetDate = "2027-06-01",
    };

    private static async Task<string?> AnswerAsync(Stage stage, string onboarding) =>
        Word((await stage.Api.ReadAsync($"{onboarding}/forecast")).Json.GetProperty("countries")[0], "answer");

    private static JsonElement Step(JsonElement forecast, string key) =>
        forecast.GetProperty("steps").EnumerateArray().Single(step => Word(step, "key") == key);

    private static (int From, int To, string? Unit, string? Read) Usual(JsonElement time) =>
        (time.GetProperty("from").GetInt32(), time.GetProperty("to").GetInt32(), Word(time, "unit"), Word(time, "read"));

    private static string? Word(JsonElement element, string name) => element.GetProperty(name).GetString();
}
