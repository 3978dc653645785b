namespace OnboardingTracker.Web.Tests.Pages;

public sealed class DenialPagesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Step = "/steps/turn-on-two-factor";

    [Fact]
    public async Task Somebody_who_looked_says_what_is_not_so_and_may_take_it_back()
    {
        var onboarding = await host.NewOnboardingAsync();
        var step = await host.Owner.OpenAsync(onboarding + Step);
        var link = step.Page.QuerySelector("[data-testid=denial] a")!.GetAttribute("href")!;

        var refused = await host.Owner.SendAsync(link, null, new() { ["note"] = "  " });
        var denied = await host.Owner.FollowAsync(await host.Owner.SendAsync(refused, null, new() { ["note"] = "Two people have none" }));
        var undone = await host.Owner.FollowAsync(await host.Owner.SendAsync(denied, "/denial/undo", []));

        Assert.Equal(["Say what you saw."], refused.Errors);
        Assert.Equal("Marked as not done: Turn on two-factor authentication", denied.Notice);
        Assert.Contains("Needs attention", TextOf(denied, "status"), StringComparison.Ordinal);
        Assert.Contains("“Two people have none”", TextOf(denied, "denial"), StringComparison.Ordinal);
        Assert.Contains("Marked this step as not done", denied.Page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Taken back: Turn on two-factor authentication", undone.Notice);
        Assert.DoesNotContain("Needs attention", TextOf(undone, "status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_slower_sees_both_words()
    {
        var onboarding = await host.NewOnboardingAsync();
        var slow = await host.Owner.OpenAsync($"{onboarding}{Step}/denial");
        await host.Owner.SendAsync($"{onboarding}{Step}/denial", null, new() { ["note"] = "Theirs" });

        var conflict = await host.Owner.SendAsync(slow, null, new() { ["note"] = "Mine" });

        Assert.Equal(System.Net.HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Theirs", TextOf(conflict, "theirs"), StringComparison.Ordinal);
        Assert.Equal("Mine", conflict.Value("note"));
    }

    [Theory]
    [InlineData("soon", "Enter a day that exists, for example 2027-01-15.")]
    [InlineData("2999-01-01", "The evidence cannot be from a day that is still to come.")]
    public async Task A_day_that_evidence_cannot_be_from_is_said_by_its_field(string day, string sentence)
    {
        var onboarding = await host.NewOnboardingAsync();

        var refused = await host.Owner.SendAsync($"{onboarding}{Step}/evidence", null, new() { ["note"] = "Letter", ["dated"] = day });

        Assert.Equal([sentence], refused.Errors);
    }

    [Fact]
    public async Task Evidence_shows_the_day_it_is_from()
    {
        var onboarding = await host.NewOnboardingAsync();

        var step = await host.Owner.FollowAsync(
            await host.Owner.SendAsync($"{onboarding}{Step}/evidence", null, new() { ["note"] = "Letter", ["dated"] = "2026-06-01" }));

        Assert.Contains("from 1 Jun 2026", TextOf(step, "evidence"), StringComparison.Ordinal);
    }

    private static string TextOf(Screen screen, string place) => screen.Page.QuerySelector($"[data-testid={place}]")!.TextContent;
}
