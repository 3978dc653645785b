using System.Globalization;
using System.Net;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>The due date of a step: by the forecast, by hand, back again; two people at once.</summary>
public sealed class DueDateTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Step = "/steps/turn-on-two-factor";

    [Fact]
    public async Task A_day_set_by_hand_says_who_set_it_and_goes_back_to_the_forecast()
    {
        var onboarding = await host.NewOnboardingAsync();
        Assert.Contains("None: the forecast has no day for it", Due(await host.Owner.OpenAsync(onboarding + Step)), StringComparison.Ordinal);

        var set = await host.Owner.FollowAsync(await host.Owner.SendAsync($"{onboarding}{Step}/due-date", null, new() { ["day"] = DayIn(-3) }));
        Assert.Contains(", 3 days ago", Due(set), StringComparison.Ordinal);
        Assert.Contains("set by O. Owner on", Due(set), StringComparison.Ordinal);
        Assert.NotNull(set.Page.QuerySelector("[data-testid=due] svg"));
        Assert.Contains("Set the due date of", set.Page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);

        var soon = await host.Owner.FollowAsync(await host.Owner.SendAsync($"{onboarding}{Step}/due-date", null, new() { ["day"] = DayIn(1) }));
        Assert.Contains(", in 1 day", Due(soon), StringComparison.Ordinal);

        var form = await host.Owner.OpenAsync($"{onboarding}{Step}/due-date");
        Assert.Equal(DayIn(1), form.Value("day"));
        var left = await host.Owner.FollowAsync(await host.Owner.SendAsync(form, null, new() { ["day"] = "" }));
        Assert.Equal("The forecast says when it is due.", left.Notice);
        Assert.Contains("None: the forecast has no day for it", Due(left), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon", "Enter a day that exists, for example 2027-01-15.")]
    [InlineData("2027-02-30", "Enter a day that exists, for example 2027-01-15.")]
    [InlineData("2999-01-01", "The due date is more than 5 years ahead. Choose a nearer day.")]
    [InlineData("1999-01-01", "The due date is more than 1 year ago. Choose a day since then.")]
    public async Task Other_days_are_refused_and_stay_in_the_field(string day, string sentence)
    {
        var onboarding = await host.NewOnboardingAsync();

        var refused = await host.Owner.SendAsync($"{onboarding}{Step}/due-date", null, new() { ["day"] = day });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence, day), (refused.Status, refused.Errors.Single(), refused.Value("day")));
    }

    [Fact]
    public async Task Somebody_who_was_slower_sees_both_days()
    {
        var onboarding = await host.NewOnboardingAsync();
        var slow = await host.Owner.OpenAsync($"{onboarding}{Step}/due-date");
        await host.Owner.SendAsync($"{onboarding}{Step}/due-date", null, new() { ["day"] = DayIn(5) });

        var conflict = await host.Owner.SendAsync(slow, null, new() { ["day"] = DayIn(9) });

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("set by O. Owner on", conflict.Page.QuerySelector("[data-testid=theirs]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(DayIn(9), conflict.Value("day"));
    }

    [Fact]
    public async Task The_API_sets_it_with_If_Match_and_shows_whose_it_is()
    {
        var onboarding = await host.NewOnboardingAsync();
        var api = host.Tracker.Api(await host.Tracker.CreateTokenAsync());
        var path = $"/api/v1{onboarding}{Step}";

        var set = await api.SetAsync($"{path}/due-date", new { day = DayIn(5) });
        Assert.Equal(HttpStatusCode.OK, set.Status);
        var due = set.Json.GetProperty("due");
        Assert.Equal((DayIn(5), "person", "O. Owner (API token test)"), (due.GetProperty("day").GetString(), due.GetProperty("source").GetString(), due.GetProperty("setBy").GetString()));

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await api.SetAsync($"{path}/due-date", new { day = DayIn(6) })).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.SetAsync($"{path}/due-date", new { day = DayIn(6) }, "\"77\"")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.SetAsync($"{path}/due-date", new { day = "2999-01-01" }, set.ETag)).Status);
        Assert.Equal(HttpStatusCode.OK, (await api.SetAsync($"{path}/due-date", new { day = DayIn(6) }, set.ETag)).Status);
        using var left = await api.DeleteAsync(new Uri($"{path}/due-date", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = await api.DeleteAsync(new Uri($"{path}/due-date", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (left.StatusCode, again.StatusCode));
    }

    private string DayIn(int days) => host.Tracker.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Due(Screen step) => step.Page.QuerySelector("[data-testid=due-date]")!.TextContent;
}
