using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>The end of a launch: the overview says it once, and where to go from there.</summary>
public sealed class FinishTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task When_all_is_done_it_says_so_and_where_to_go()
    {
        var next = await NextStepAsync("all-done", _ => true);

        Assert.Contains("All five milestones are done. Well done, team!", next.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/onboardings/all-done/report", "/onboardings/all-done/m/delivery", "/onboardings/new"],
            next.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task An_optional_step_that_is_open_does_not_keep_the_end_back()
    {
        var next = await NextStepAsync("optional-open", step => step.Key != "consider-onboarding-services");

        Assert.Contains("Well done, team!", next.TextContent, StringComparison.Ordinal);
        Assert.Contains("Optional, and still open: Consider Twilio's Customer Onboarding services", next.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_step_that_is_open_does()
    {
        var next = await NextStepAsync("required-open", step => step.Key != "turn-on-two-factor");

        Assert.DoesNotContain("Well done", next.TextContent, StringComparison.Ordinal);
        Assert.Contains("Turn on two-factor authentication", next.TextContent, StringComparison.Ordinal);
    }

    private async Task<IElement> NextStepAsync(string key, Func<StepDefinition, bool> isDone)
    {
        await using var scope = host.Tracker.Services.CreateAsyncScope();
        var now = host.Tracker.Clock.GetUtcNow();
        var onboarding = Onboarding.Start(key, "US launch", null, new Profile { TeamType = TeamType.SmallTeam, Countries = ["US"] }, isPractice: false, An.Lead, now);
        foreach (var step in scope.ServiceProvider.GetRequiredService<StepPlaybook>().Doable().Where(isDone))
        {
            onboarding.Confirm(step, An.Lead, "Done.", null, now);
        }

        await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().AddAsync(onboarding, TestContext.Current.CancellationToken);
        return (await host.Owner.OpenAsync($"/onboardings/{key}")).Page.QuerySelector("[data-testid=next-step]")!;
    }
}
