using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>What one page tells the next: said once, and not taken away by pages that are read meanwhile.</summary>
public sealed class PassedOnTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task It_is_said_once()
    {
        var onboarding = await host.NewOnboardingAsync();
        var saved = await host.Owner.SendAsync($"{onboarding}/settings", null, new() { ["name"] = "Another name" });

        var next = await host.Owner.FollowAsync(saved);
        var later = await host.Owner.FollowAsync(saved);

        Assert.NotNull(next.Page.QuerySelector("#notices .notice"));
        Assert.Null(later.Page.QuerySelector("#notices .notice"));
    }

    /// <summary>Such a page asked before there was anything to say, so its answer must leave the cookie alone: it may come after the one that set it.</summary>
    [Fact]
    public async Task A_page_that_had_nothing_to_say_leaves_it_alone()
    {
        using var meanwhile = host.Tracker.Browser();

        using var answer = await meanwhile.GetAsync(new Uri("/help", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.EnsureSuccessStatusCode();
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        Assert.DoesNotContain(cookies, cookie => cookie.StartsWith(CookieTempDataProvider.CookieName, StringComparison.Ordinal));
    }
}
