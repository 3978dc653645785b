using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>What cases of requests expect people to see of them on pages: as text, on the same day in every zone, as unknown where nothing is known.</summary>
internal sealed class ShownCases(World world)
{
    /// <param name="path">At the API, of what the case made or changed.</param>
    public async Task AssertAsync(BadInput input, Answer answer, string path)
    {
        if (input.Expect.Promises("shownAsText"))
        {
            await AssertTextAsync(input, PageOf(path));
        }

        if (input.Expect["shownInZones"] is JsonArray zones)
        {
            await AssertSameDayAsync(DateOnly.Parse((string)input.Expect["kept"]!["/profile/targetDate"]!, CultureInfo.InvariantCulture), PageOf(path), zones.Select(zone => (string)zone!));
        }

        foreach (var (pointer, word) in input.Expect["get"]?.AsObject() ?? [])
        {
            Assert.Equal("/canSend/0/answer", pointer);
            await AssertCanSendAsync((string)word!, path);
        }

        if (input.Expect.Says("page", "signIn"))
        {
            await AssertSignInAsync(answer);
        }
    }

    private static string PageOf(string path) => path.Replace("/api/v1", "", StringComparison.Ordinal).Replace("/confirmation", "", StringComparison.Ordinal);

    private async Task AssertTextAsync(BadInput input, string address)
    {
        using var visitor = await world.SignedInAsync("owner");
        var screen = await visitor.Person.OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, screen.Status);
        var kept = (input.Expect["kept"]?.AsObject() ?? []).ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
        if ((string?)input.Expect["keptGenerated"] is { } generated)
        {
            kept.Add(generated, JsonValue.Create(input.GeneratedText()));
        }

        Assert.NotEmpty(kept);
        foreach (var (pointer, value) in kept)
        {
            if (value?.GetValueKind() is JsonValueKind.String)
            {
                ShownText.AssertNoElementCameOf((string)value!, screen.Page);
            }

            await AssertShownAsync(pointer, value, screen, visitor);
        }
    }

    private static async Task AssertShownAsync(string pointer, JsonNode? value, Screen screen, Visitor visitor)
    {
        switch (pointer)
        {
            case "/name":
                Assert.Equal((string)value!, screen.Page.QuerySelector("h1 bdi")!.TextContent);
                break;
            case "/note":
                Assert.Contains(((string)value!).ReplaceLineEndings("\n"), screen.Page.Body!.TextContent.ReplaceLineEndings("\n"), StringComparison.Ordinal);
                break;
            case "/profile/targetDate":
                AssertDay(DateOnly.Parse((string)value!, CultureInfo.InvariantCulture), screen);
                break;
            case "/profile/countries":
                Assert.Equal(value!.AsArray().Select(code => CountryNames.Of((string)code!)), screen.Page.QuerySelectorAll("[data-testid=can-send] dt").Select(country => country.TextContent.Trim()));
                break;
            case "/profile/messagesPerDay":
                var settings = await visitor.Person.OpenAsync($"{screen.Address}/settings");
                Assert.Equal(value?.ToJsonString() ?? "", settings.Value("messagesPerDay"));
                break;
            default:
                throw new InvalidOperationException($"Where {pointer} is shown is not known.");
        }
    }

    private static void AssertDay(DateOnly day, Screen screen) => Assert.Equal(
        day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        screen.Page.QuerySelector($"h1 + .page-head__meta time[datetime='{day.ToString("O", CultureInfo.InvariantCulture)}']")?.TextContent);

    /// <summary>A day is a day: it moves for nobody, wherever they are.</summary>
    private async Task AssertSameDayAsync(DateOnly day, string address, IEnumerable<string> zones)
    {
        using var visitor = await world.SignedInAsync("owner");
        foreach (var zone in zones.Append("UTC"))
        {
            var chosen = await visitor.Person.SendAsync("/account", null, new() { ["timeZone"] = zone });
            Assert.True(chosen.Status is HttpStatusCode.Redirect, string.Join(' ', chosen.Errors));
            Assert.Equal(zone, (await visitor.Person.OpenAsync("/account")).Value("timeZone"));

            AssertDay(day, await visitor.Person.OpenAsync(address));
            Assert.Equal(day.ToString("O", CultureInfo.InvariantCulture), (await visitor.Person.OpenAsync($"{address}/settings")).Value("targetDate"));
        }
    }

    /// <summary>Whether one can send somewhere stands on the overview, and when, in the forecast; of the word "no" there is nothing in either.</summary>
    private async Task AssertCanSendAsync(string word, string path)
    {
        using var visitor = await world.SignedInAsync("owner");
        var answers = (await visitor.Person.OpenAsync(PageOf(path))).Page.QuerySelectorAll("[data-testid=can-send] [data-answer]");
        Assert.Equal(word, Assert.Single(answers).GetAttribute("data-answer"));

        var forecast = await world.Stage.Api.ReadAsync($"{path}/forecast");
        Assert.Equal(HttpStatusCode.OK, forecast.Status);
        Assert.Contains(Assert.Single(forecast.Json.GetProperty("countries").EnumerateArray()).GetProperty("answer").GetString(), (string[])["notBefore", "cannotSay"]);
    }

    /// <summary>The page itself, and not another one that a header named.</summary>
    private async Task AssertSignInAsync(Answer answer)
    {
        using var stranger = new Visitor(world.Tracker);
        var signIn = await stranger.Person.OpenAsync("/signin");
        var page = new HtmlParser().ParseDocument(answer.Text);

        Assert.NotNull(page.QuerySelector("main form input[name=password]"));
        Assert.Equal(signIn.Heading, page.QuerySelector("h1")?.TextContent.Trim());
    }
}
