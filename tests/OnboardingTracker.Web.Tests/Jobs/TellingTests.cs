using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Telling;
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
        await TickUntilAsync(async () => !await IsAnythingToBeToldAsync(), "The outbox was not emptied.");
        var screen = await person.OpenAsync("/notices");

        var row = screen.Page.QuerySelectorAll(".notices__row").Single(one => Text(one).Contains("Get the campaigns approved", StringComparison.Ordinal));
        Assert.Contains("Unread", Text(row), StringComparison.Ordinal);
        Assert.Contains($"→ {word}", Text(row), StringComparison.Ordinal);
        Assert.NotNull((await person.OpenAsync(Path("activity"))).Page.QuerySelector("#bell .bell__count"));

        Assert.Equal($"Notices, {screen.Page.QuerySelectorAll(".notices__row[data-unread=true]").Length} unread", screen.Page.QuerySelector("#bell")!.GetAttribute("aria-label"));
        Assert.NotNull(row.QuerySelector("time.moment[datetime][title]"));
        await NothingIsReadByAsync([new("until", "tomorrow"), new("__RequestVerificationToken", screen.Value("__RequestVerificationToken")!)]);
        await NothingIsReadByAsync([new("until", screen.Value("until")!)]);

        // Opening one reads it and leads on; one that the person was never told is not there.
        var opened = await person.OpenAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.EndsWith($"/steps/{Campaign}", opened.Location, StringComparison.Ordinal);
        Assert.DoesNotContain(
            (await person.OpenAsync("/notices")).Page.QuerySelectorAll("[data-unread=true]"), one => Text(one).Contains("Get the campaigns approved", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/notices/0198f2d2-0000-7000-8000-000000000000")).Status);

        var marked = await person.FollowAsync(await person.SendAsync(screen, form: null, []));
        Assert.Equal("Everything is marked as read.", marked.Notice);
        Assert.Empty(marked.Page.QuerySelectorAll("[data-unread=true]"));
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

    /// <summary>A form that does not say until when, or that another site has sent.</summary>
    private async Task NothingIsReadByAsync(KeyValuePair<string, string>[] fields)
    {
        using var content = new FormUrlEncodedContent(fields);

        var refused = await person.PostAsync("/notices", content);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotEmpty((await person.OpenAsync("/notices")).Page.QuerySelectorAll("[data-unread=true]"));
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
        var screen = await person.OpenAsync(address);
        await TickUntilAsync(async () => isThere(screen = await person.OpenAsync(address)), $"{address} did not show it.");
        return screen;
    }

    private async Task TickUntilAsync(Func<Task<bool>> isSo, string complaint)
    {
        var scheduler = await stage.Tracker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        for (var tries = 0; tries < 100; tries++)
        {
            await scheduler.TriggerJob(TellPeople.Key, Cancellation);
            await Task.Delay(100, Cancellation);
            if (await isSo())
            {
                return;
            }
        }

        throw new TimeoutException(complaint);
    }

    /// <summary>Also what is being told just now.</summary>
    private async Task<bool> IsAnythingToBeToldAsync()
    {
        await using var scope = stage.Tracker.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IOutbox>().DueAsync(stage.Tracker.Clock.GetUtcNow().AddDays(2), 1, Cancellation)).Count > 0;
    }

    private async Task SetCampaignAsync(string status)
    {
        await stage.EachAsync("campaigns", new { campaign_status = status });
    }

    private async Task AskAsync(string sql)
    {
        await using var db = await stage.Tracker.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    private string Path(string page) => $"/onboardings/{onboarding.Split('/')[^1]}/{page}";

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
