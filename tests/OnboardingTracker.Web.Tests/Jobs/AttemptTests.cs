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
        var onboarding = await stage.ConnectedAsync();
        await CampaignsAsync(stage, new { campaign_status = "FAILED", message_flow = "People sign up on our page." });
        await stage.CheckAsync(onboarding);
        await CampaignsAsync(stage, new { campaign_status = "IN_PROGRESS", message_flow = "People tick a box on our page." });
        await stage.CheckAsync(onboarding);

        var person = await Person.SignedInAsync(stage.Tracker);
        var page = (await person.OpenAsync($"/onboardings/{onboarding.Split('/')[^1]}/steps/approve-the-campaign")).Page;

        var tries = page.QuerySelectorAll("[data-testid=attempts] article");
        Assert.StartsWith("Try 2: A2P campaign of", tries[0].QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tick a box", tries[0].QuerySelectorAll("ins").Select(word => word.TextContent));
        Assert.Contains("sign up", tries[0].QuerySelectorAll("del").Select(word => word.TextContent));
        Assert.Contains("15 USD", page.QuerySelector(".attempts__fee")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task CampaignsAsync(Stage stage, object properties)
    {
        foreach (var campaign in await stage.ResourcesAsync("campaigns"))
        {
            await stage.PatchAsync(campaign.GetProperty("sid").GetString()!, properties);
        }
    }
}
