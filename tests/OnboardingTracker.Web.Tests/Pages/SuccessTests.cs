using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>The article's success on the overview: what Twilio measured where it shows something, and a person's word where it does not.</summary>
public sealed class SuccessTests(PagesHost host) : IClassFixture<PagesHost>
{
    private DateTimeOffset Now => host.Tracker.Clock.GetUtcNow();

    [Fact]
    public async Task Each_chosen_success_shows_who_says_that_it_is_reached_and_what_was_measured()
    {
        await AddAsync("chosen", [Goal.Volume, Goal.Throughput, Goal.Confidence]);

        var overview = await host.Owner.OpenAsync("/onboardings/chosen");

        var volume = Row(overview, "reach-the-planned-volume");
        Assert.Contains("Send at the volume we need", volume, StringComparison.Ordinal);
        Assert.Contains("Messages on the busiest of the last 30 days21400", volume, StringComparison.Ordinal);
        Assert.Contains("Needs attention", Row(overview, "keep-filtering-low"), StringComparison.Ordinal);
        var confidence = Row(overview, "sign-the-readiness-review");
        Assert.Contains("Confirmed by a person", confidence, StringComparison.Ordinal);
        Assert.Contains("Signed, runbook at hand.", confidence, StringComparison.Ordinal);
        Assert.Contains(An.Lead.Name, confidence, StringComparison.Ordinal);
        Assert.Null(overview.Page.QuerySelector("#success-reach-the-audience"));
    }

    [Fact]
    public async Task Without_a_choice_it_says_so_and_leads_to_it()
    {
        await AddAsync("unchosen", null);

        var overview = await host.Owner.OpenAsync("/onboardings/unchosen");

        var part = overview.Page.QuerySelector("[data-testid=success]")!;
        Assert.Contains("Nobody has said yet what success means for this launch.", part.TextContent, StringComparison.Ordinal);
        Assert.Equal("/onboardings/unchosen/settings", part.QuerySelector("a")!.GetAttribute("href"));
    }

    private async Task AddAsync(string key, IReadOnlyList<Goal>? goals)
    {
        await using var scope = host.Tracker.Services.CreateAsyncScope();
        var playbook = scope.ServiceProvider.GetRequiredService<StepPlaybook>();
        var onboarding = Onboarding.Start(key, "US launch", null, new Profile { Goals = goals }, isPractice: false, An.Lead, Now);
        onboarding.Sees(
            playbook,
            Now,
            A.Finding("volume-reaches-the-plan", Verdict.Passed) with { Seen = [new Seen("Messages on the busiest of the last 30 days", "21400")] },
            A.Finding("filtering-is-low", Verdict.NotPassed));
        onboarding.Confirm(playbook.Find("sign-the-readiness-review")!, An.Lead, "Signed, runbook at hand.", null, Now);
        await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().AddAsync(onboarding, TestContext.Current.CancellationToken);
    }

    private static string Row(Screen screen, string step) =>
        string.Join(' ', screen.Page.QuerySelector($"#success-{step}")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
