using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Storage;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;
using Quartz;

namespace OnboardingTracker.Web.Tests.Jobs;

/// <summary>A campaign moves at Twilio: a scheduled look sees it, and the bell tells it to the people of the onboarding.</summary>
public sealed class TellingTests : IAsyncLifetime
{
    private const string Campaign = "approve-the-campaign";

    private Stage stage = null!;
    private Person person = null!;
    private string onboarding = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        stage = await Stage.SetAsync(settings: [Schedule.On, new(JobServices.TellsSetting, "true")]);
        onboarding = await stage.ConnectedAsync();
        await SetCampaignAsync("IN_PROGRESS");
        await stage.CheckAsync(onboarding);
        person = await Person.SignedInAsync(stage.Tracker);
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Theory]
    [InlineData("VERIFIED", "Verified by Twilio")]
    [InlineData("FAILED", "Needs attention")]
    public async Task A_campaign_that_moved_is_told_by_the_bell_until_it_is_read(string status, string word)
    {
        await MoveAsync(status);
        var screen = await UntilAsync("/notices", page => page.Page.QuerySelector(".notices__row[data-unread]") is not null);

        var row = screen.Page.QuerySelectorAll(".notices__row").Single(one => one.QuerySelector("a")!.GetAttribute("href")!.EndsWith($"/steps/{Campaign}", StringComparison.Ordinal));
        Assert.Contains("Unread", Text(row), StringComparison.Ordinal);
        Assert.Contains($"→ {word}", Text(row), StringComparison.Ordinal);
        Assert.NotNull((await person.OpenAsync(Path("activity"))).Page.QuerySelector("#bell .bell__count"));

        var marked = await person.FollowAsync(await person.SendAsync(screen, form: null, []));
        Assert.Equal("Everything is marked as read.", marked.Notice);
        Assert.Empty(marked.Page.QuerySelectorAll("[data-unread]"));
        Assert.Equal("Notices, nothing new", marked.Page.QuerySelector("#bell")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Where_nothing_moved_the_bell_says_so()
    {
        var screen = await person.OpenAsync("/notices");

        Assert.NotNull(screen.Page.QuerySelector("[data-testid=no-notices]"));
        Assert.Null(screen.Page.QuerySelector(".bell__count"));
    }

    [Fact]
    public async Task What_could_not_be_told_is_shown_and_tried_again()
    {
        await AskAsync("CREATE TRIGGER refuse BEFORE INSERT ON notices BEGIN SELECT RAISE(ABORT, 'full'); END");
        await MoveAsync("FAILED");
        var screen = await UntilAsync(Path("activity"), page => page.Page.QuerySelector(".untold__row") is not null);
        Assert.Contains("Tried 1 time.", Text(screen.Page.QuerySelector("[data-testid=untold]")!), StringComparison.Ordinal);
        Assert.DoesNotContain("full", Text(screen.Page.QuerySelector("[data-testid=untold]")!), StringComparison.Ordinal);

        await AskAsync("DROP TRIGGER refuse");
        await person.SendAsync(screen, form: null, []);

        await UntilAsync("/notices", page => page.Page.QuerySelector(".notices__row") is not null);

        // The others were not asked for: they are tried again by themselves.
        stage.Tracker.Clock.Advance(TimeSpan.FromMinutes(2));
        await UntilAsync(Path("activity"), page => page.Page.QuerySelector("[data-testid=untold]") is null);
    }

    private async Task MoveAsync(string status)
    {
        await SetCampaignAsync(status);
        stage.Tracker.Clock.Advance(TimeSpan.FromMinutes(30));
        await stage.LookAgainAsync(onboarding);
    }

    /// <summary>Lets the outbox tick until the page shows what is awaited.</summary>
    private async Task<Screen> UntilAsync(string address, Func<Screen, bool> isThere)
    {
        var scheduler = await stage.Tracker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        for (var tries = 0; tries < 100; tries++)
        {
            await scheduler.TriggerJob(TellPeople.Key, Cancellation);
            await Task.Delay(100, Cancellation);
            if (await person.OpenAsync(address) is var screen && isThere(screen))
            {
                return screen;
            }
        }

        throw new TimeoutException($"{address} did not show it.");
    }

    private async Task SetCampaignAsync(string status)
    {
        foreach (var campaign in await stage.ResourcesAsync("campaigns"))
        {
            await stage.PatchAsync(campaign.GetProperty("sid").GetString()!, new { campaign_status = status });
        }
    }

    private async Task AskAsync(string sql)
    {
        await using var db = await stage.Tracker.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    private string Path(string page) => $"/onboardings/{onboarding.Split('/')[^1]}/{page}";

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
