using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Jobs;

/// <summary>A campaign is turned down and handed in again with another text: its step lists both tries.</summary>
public sealed class AttemptTests
{
    [Fact]
    public async Task The_step_lists_each_try_with_its_reason_its_text_and_the_fee()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await TriedTwiceAsync(stage);

        var person = await Person.SignedInAsync(stage.Tracker);
        var page = (await person.OpenAsync($"/onboardings/{onboarding.Split('/')[^1]}/steps/approve-the-campaign")).Page;

        var tries = page.QuerySelectorAll("[data-testid=attempts] article");
        Assert.StartsWith("Try 2: A2P campaign of", tries[0].QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tick a box", tries[0].QuerySelectorAll("ins").Select(word => word.TextContent));
        Assert.Contains("sign up", tries[0].QuerySelectorAll("del").Select(word => word.TextContent));
        Assert.Contains("15 USD", page.QuerySelector(".attempts__fee")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("as of", page.QuerySelector(".attempts__fee")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fee_that_no_source_names_is_unknown()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);

        var person = await Person.SignedInAsync(stage.Tracker);
        var page = (await person.OpenAsync($"/onboardings/{onboarding.Split('/')[^1]}/steps/approve-the-brand")).Page;

        Assert.Equal("Fee of a retry: unknown.", page.QuerySelector(".attempts__fee")!.TextContent.Trim());
        var step = (await stage.Api.ReadAsync($"{onboarding}/steps/approve-the-brand")).Json;
        Assert.False(step.TryGetProperty("retryFee", out _));
        Assert.NotEmpty(step.GetProperty("attempts").EnumerateArray());
    }

    [Fact]
    public async Task The_API_gives_each_try_and_what_changed_since_the_one_before()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await TriedTwiceAsync(stage);

        var step = (await stage.Api.ReadAsync($"{onboarding}/steps/approve-the-campaign")).Json;

        var newest = step.GetProperty("attempts")[0];
        Assert.Equal(("campaign", 2, "inReview"), (newest.GetProperty("kind").GetString(), newest.GetProperty("number").GetInt32(), newest.GetProperty("stage").GetString()));
        var changed = Assert.Single(newest.GetProperty("changed").EnumerateArray());
        Assert.Equal("People sign up on our page.", changed.GetProperty("from").GetString());
        Assert.Equal("People tick a box on our page.", changed.GetProperty("to").GetString());
        Assert.Equal("2023-01-26", step.GetProperty("retryFee").GetProperty("asOf").GetString());
        Assert.False((await stage.Api.ReadAsync($"{onboarding}/steps/buy-your-numbers")).Json.TryGetProperty("attempts", out _));
    }

    /// <summary>Turned down, and handed in again with another text.</summary>
    private static async Task<string> TriedTwiceAsync(Stage stage)
    {
        var onboarding = await stage.ConnectedAsync();
        await CampaignsAsync(stage, new { campaign_status = "FAILED", message_flow = "People sign up on our page." });
        await stage.CheckAsync(onboarding);
        await CampaignsAsync(stage, new { campaign_status = "IN_PROGRESS", message_flow = "People tick a box on our page." });
        await stage.CheckAsync(onboarding);
        return onboarding;
    }

    private static async Task CampaignsAsync(Stage stage, object properties)
    {
        await stage.EachAsync("campaigns", properties);
    }
}
