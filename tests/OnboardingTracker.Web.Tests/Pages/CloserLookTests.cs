using System.Net;
using System.Text.Json;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>"Look closer" by page and by API, over HTTP against the account in which something of every kind is there.</summary>
public sealed class CloserLookTests
{
    private static readonly object Worldwide = new
    {
        name = "Worldwide launch",
        profile = new { teamType = "isv", countries = (string[])["US", "GB", "DE"], useCases = (string[])["alerts", "otp"], twoWay = true, senderTypes = (string[])["a2p10dlc"] },
    };

    [Fact]
    public async Task A_page_shows_what_Twilio_shows_beyond_the_checks_once_a_minute_and_changes_no_status()
    {
        await using var stage = await Stage.SetAsync("isv");
        var onboarding = await CheckedAsync(stage);
        var before = await StatusesAsync(stage, onboarding);
        var owner = await Person.SignedInAsync(stage.Tracker);
        var step = $"/{onboarding["/api/v1/".Length..]}/steps/approve-the-brand";

        var opened = await owner.OpenAsync(step);
        var closer = await owner.SendAsync(opened, "/closer", []);
        var tooSoon = await owner.FollowAsync(await owner.SendAsync(closer, "/closer", []));
        stage.Tracker.Clock.Advance(LookCloser.Pause);
        var again = await owner.SendAsync(tooSoon, "/closer", []);

        Assert.NotNull(opened.Page.QuerySelector("[data-testid=verdict] ~ [data-testid=look-closer] button"));
        Assert.Equal((HttpStatusCode.OK, "A closer look"), (closer.Status, closer.Heading));
        Assert.Equal("Read from Twilio just now.", closer.Page.QuerySelector("[data-testid=closer-read]")!.TextContent.Trim());
        var parts = closer.Page.QuerySelectorAll("[data-testid=closer-part]");
        Assert.Equal(
            ["Brand in full", "Vettings of the brand", "A2P profiles and other trust products", "Each trust product in full", "Twilio's tests of the trust products"],
            parts.Select(part => part.QuerySelector("h2")!.TextContent));
        Assert.Contains("BHARBOR", parts[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("not met: 22216: A proof of registration is missing", parts[4].TextContent, StringComparison.Ordinal);
        Assert.Empty(closer.Page.QuerySelectorAll("[data-testid=closer-problem]"));
        Assert.EndsWith("/closer", tooSoon.Address, StringComparison.Ordinal);
        Assert.Matches("You can look again in [0-9]+ seconds?", tooSoon.Page.QuerySelector("#notices")!.TextContent);
        Assert.Empty(tooSoon.Page.QuerySelectorAll("[data-testid=closer-part]"));
        Assert.Equal((HttpStatusCode.OK, parts.Length), (again.Status, again.Page.QuerySelectorAll("[data-testid=closer-part]").Length));
        Assert.Equal(before, await StatusesAsync(stage, onboarding));
    }

    [Fact]
    public async Task A_question_without_an_answer_says_why_and_leaves_the_others_and_every_status()
    {
        await using var stage = await Stage.SetAsync("isv");
        var onboarding = await CheckedAsync(stage);
        var before = await StatusesAsync(stage, onboarding);
        var owner = await Person.SignedInAsync(stage.Tracker);
        await stage.FaultAsync(new { product = "messaging", path = "/v1/a2p/BrandRegistrations/", status = 403 });

        var closer = await owner.SendAsync($"/{onboarding["/api/v1/".Length..]}/steps/approve-the-brand", "/closer", []);

        Assert.Equal(HttpStatusCode.OK, closer.Status);
        Assert.Contains("questions have no full answer; each says why.", closer.Page.QuerySelector("[data-testid=closer-read]")!.TextContent, StringComparison.Ordinal);
        var brand = closer.Page.QuerySelector("[data-testid=closer-part]")!;
        Assert.Contains(
            "Could not be read: This key has no permission to read \"Brand in full\".",
            brand.QuerySelector("[data-testid=closer-problem]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(brand.QuerySelectorAll("table"));
        Assert.NotEmpty(closer.Page.QuerySelectorAll("[data-testid=closer-part] table"));
        Assert.Equal(before, await StatusesAsync(stage, onboarding));
    }

    [Fact]
    public async Task Every_step_of_the_table_can_be_looked_at_closer_by_the_API()
    {
        await using var stage = await Stage.SetAsync("isv");
        var onboarding = await CheckedAsync(stage);

        foreach (var step in CloserLookTable.Steps)
        {
            var looked = await stage.Api.AddAsync($"{onboarding}/steps/{step}/closer");
            Assert.True(looked.Status is HttpStatusCode.OK, $"{step}: {looked.Text}");
            var parts = looked.Json.GetProperty("parts").EnumerateArray().ToList();
            Assert.Equal(0, looked.Json.GetProperty("unread").GetInt32());
            foreach (var detail in CloserLookTable.Of(step).Select(DetailDefinition.Of))
            {
                var ofDetail = parts.Where(part => part.GetProperty("operation").GetString() == detail.Operation).ToList();
                Assert.True(ofDetail.Exists(part => part.GetProperty("rows").GetArrayLength() > 0), $"{step} shows nothing of {detail.Detail}: {looked.Text}");
            }
        }

        using var requests = JsonDocument.Parse(await stage.Control.GetStringAsync(new Uri("/_simulator/requests", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Empty(requests.RootElement.GetProperty("unknown").EnumerateArray());
    }

    [Fact]
    public async Task The_API_refuses_in_words_what_cannot_be_looked_at()
    {
        await using var stage = await Stage.SetAsync();
        var connected = await stage.ConnectedAsync();
        var unconnected = (await stage.Api.AddAsync(Stage.Onboardings, Stage.Healthy)).Location!;
        var reader = stage.Tracker.Api(await stage.Tracker.CreateTokenAsync(TokenScope.Read));

        await stage.Api.AddAsync($"{connected}/steps/know-the-price/closer");
        var tooSoon = await stage.Api.AddAsync($"{connected}/steps/know-the-price/closer");

        Assert.Equal(HttpStatusCode.TooManyRequests, tooSoon.Status);
        Assert.StartsWith("A step is looked at closer at most once a minute. Try again in ", tooSoon.Detail, StringComparison.Ordinal);
        Assert.InRange(tooSoon.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), LookCloser.Pause);
        Assert.Equal(HttpStatusCode.Conflict, (await stage.Api.AddAsync($"{connected}/steps/turn-on-two-factor/closer")).Status);
        Assert.Equal("not-connected", (await stage.Api.AddAsync($"{unconnected}/steps/know-the-price/closer")).Problem);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Api.AddAsync($"{connected}/steps/fly-to-the-moon/closer")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.AddAsync($"{connected}/steps/set-a-spend-trigger/closer")).Status);
    }

    [Fact]
    public async Task Without_a_connection_or_a_closer_look_nothing_is_offered()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var owner = await Person.SignedInAsync(tracker);
        await owner.SendAsync("/onboardings/new", null, new() { ["name"] = "US launch" });
        var onboarding = (await owner.SendAsync("/onboardings/new/check", null, [])).Location!;

        var offered = await owner.OpenAsync($"{onboarding}/steps/know-the-price");
        var elsewhere = await owner.OpenAsync($"{onboarding}/steps/turn-on-two-factor/closer");

        Assert.Null(offered.Page.QuerySelector("[data-testid=look-closer]"));
        Assert.Equal((HttpStatusCode.Redirect, $"{onboarding}/steps/turn-on-two-factor"), (elsewhere.Status, elsewhere.Location));
        Assert.Equal($"{onboarding}/steps/know-the-price", (await owner.OpenAsync($"{onboarding}/steps/know-the-price/closer")).Location);
    }

    private static async Task<string> CheckedAsync(Stage stage)
    {
        var onboarding = await stage.ConnectedAsync(Worldwide);
        await stage.CheckAsync(onboarding);
        return onboarding;
    }

    private static async Task<IReadOnlyList<string>> StatusesAsync(Stage stage, string onboarding) =>
        [.. (await stage.StepsAsync(onboarding)).Select(step => $"{step.GetProperty("key")} {step.GetProperty("status")} {step.GetProperty("checkedAt")}")];
}
