using System.Text.Json;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Jobs;

/// <summary>Something changes at Twilio between two looks: the step, its history and the API say what, from what to what and when.</summary>
public sealed class DriftTests : IAsyncLifetime
{
    private const string Campaign = "approve-the-campaign";
    private const string Callbacks = "set-status-callbacks";
    private const string Numbers = "buy-your-numbers";

    private Stage stage = null!;
    private string onboarding = "";

    public async ValueTask InitializeAsync()
    {
        stage = await Stage.SetAsync();
        onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task The_step_its_history_and_the_API_tell_what_changed()
    {
        Assert.Equal(("verified", "verified"), (await StatusAsync(Campaign), await StatusAsync(Callbacks)));
        Assert.Empty((await stage.Api.ReadAsync($"{onboarding}/changes")).Json.GetProperty("items").EnumerateArray());

        await stage.EachAsync("campaigns", new { campaign_status = "FAILED" });
        await stage.EachAsync("services", new { status_callback = "" });

        // Else Event Streams would still tell what becomes of the messages.
        await stage.EachAsync("sinks", new { status = "failed" });
        var released = await ReleaseANumberAsync();
        stage.Tracker.Clock.Advance(TimeSpan.FromMinutes(20));
        await stage.CheckAsync(onboarding);

        Assert.Equal(("needsAttention", "needsAttention"), (await StatusAsync(Campaign), await StatusAsync(Callbacks)));
        await CampaignTellsAsync();
        await CallbacksTellAsync();
        Assert.Contains(await DriftAsync(Numbers), line => line.Contains(": gone", StringComparison.Ordinal));
        Assert.Contains(await ChangesAsync(Numbers), change => change.GetProperty("sid").GetString() == released && change.GetProperty("kind").GetString() == "removed");
    }

    [Fact]
    public async Task What_does_not_change_is_not_told_again()
    {
        await stage.EachAsync("services", new { status_callback = "" });
        await stage.CheckAsync(onboarding);
        var first = await ChangesAsync(Callbacks);

        await stage.CheckAsync(onboarding);

        Assert.NotEmpty(first);
        Assert.Equal(first.Select(change => change.ToString()), (await ChangesAsync(Callbacks)).Select(change => change.ToString()));
    }

    [Fact]
    public async Task The_account_tells_a_change_that_touches_no_step()
    {
        await stage.EachAsync("sinks", new { description = "Renamed sink" });
        await stage.CheckAsync(onboarding);

        var page = await OpenAsync("connection");

        Assert.Contains("to Renamed sink", Text(page.Page.QuerySelector("[data-testid=drift]")), StringComparison.Ordinal);
        Assert.Empty(await ChangesAsync(Campaign));
        Assert.DoesNotContain("Renamed sink", Text((await OpenAsync("activity")).Page.Body), StringComparison.Ordinal);
    }

    private async Task CampaignTellsAsync()
    {
        var page = await OpenAsync($"steps/{Campaign}");
        Assert.Contains(await DriftAsync(Campaign), line => line.EndsWith(": status: from verified to turned down (FAILED)", StringComparison.Ordinal));
        var history = Text(page.Page.QuerySelector("#history"));
        Assert.Contains("→ Needs attention", history, StringComparison.Ordinal);
        Assert.Contains("status: verified → turned down (FAILED)", history, StringComparison.Ordinal);
        Assert.Contains("broke", Text(page.Page.QuerySelector("[data-testid=broke]")), StringComparison.Ordinal);
    }

    private async Task CallbacksTellAsync()
    {
        Assert.Contains(await DriftAsync(Callbacks), line => line.Contains(": status callback: from https://", StringComparison.Ordinal) && line.EndsWith(" to not set", StringComparison.Ordinal));

        var change = (await ChangesAsync(Callbacks))[0];
        var (before, seen) = (change.GetProperty("beforeAt").GetDateTimeOffset(), change.GetProperty("seenAt").GetDateTimeOffset());
        Assert.InRange(seen - before, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(23));
        Assert.Equal(JsonValueKind.Null, change.GetProperty("to").ValueKind);
        var times = (await OpenAsync($"steps/{Callbacks}")).Page.QuerySelectorAll(".drift__when time").Select(time => DateTimeOffset.Parse(time.GetAttribute("datetime")!, null));
        Assert.Equal([seen, before], times.Take(2).Select(time => time), (one, other) => (one - other).Duration() < TimeSpan.FromSeconds(1));
    }

    private async Task<string> ReleaseANumberAsync()
    {
        var sid = (await stage.ResourcesAsync("incoming-phone-numbers"))[0].GetProperty("sid").GetString()!;
        await stage.RemoveAsync(sid);
        return sid;
    }

    private async Task<string?> StatusAsync(string step) => (await stage.Api.ReadAsync($"{onboarding}/steps/{step}")).Json.GetProperty("status").GetString();

    private async Task<IReadOnlyList<JsonElement>> ChangesAsync(string step) =>
        [.. (await stage.Api.ReadAsync($"{onboarding}/steps/{step}")).Json.GetProperty("changes").EnumerateArray()];

    private async Task<IReadOnlyList<string>> DriftAsync(string step) =>
        [.. (await OpenAsync($"steps/{step}")).Page.QuerySelectorAll("[data-testid=drift] li").Select(Text)];

    private async Task<Screen> OpenAsync(string page)
    {
        var person = await Person.SignedInAsync(stage.Tracker);
        return await person.OpenAsync($"/onboardings/{onboarding.Split('/')[^1]}/{page}");
    }

    private static string Text(AngleSharp.Dom.IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
