using System.Globalization;
using System.Net;
using System.Text.Json;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Jobs;

/// <summary>
/// Three weeks of an onboarding by a clock that is set ahead, over HTTP against a simulator of its own: what is looked at when, what waits,
/// what changes at Twilio (from what to what, between which looks), what grows old, what people gave that is to be renewed, and what they are told of it.
/// </summary>
public sealed class ThreeWeeksTests : IAsyncLifetime
{
    private const string Campaign = "approve-the-campaign";
    private const string TwoFactor = "turn-on-two-factor";
    private const string Payment = "review-payment-method";
    private const string Addresses = "secure-service-addresses";

    private readonly string playbook = Path.GetTempFileName();
    private SimulatorProcess simulator = null!;
    private Stage stage = null!;
    private string onboarding = "";
    private DateTimeOffset given;

    public async ValueTask InitializeAsync()
    {
        // Half a year would be longer than the three weeks; and a word kept against Twilio's answer is to end in them too.
        var text = PlaybookFile.BuiltInText()
            .Replace("confirmation-days: 180", "confirmation-days: 14", StringComparison.Ordinal)
            .Replace("checks: [service-addresses-are-secure]", "checks: [service-addresses-are-secure]\n        confirmation-days: 14", StringComparison.Ordinal);
        await File.WriteAllTextAsync(playbook, text, TestContext.Current.CancellationToken);
        simulator = await SimulatorProcess.StartAsync();
        stage = await Stage.SetAsync(simulator.BaseUrlTemplate, simulator.Address, null, Schedule.On, new("Playbook:File", playbook));
        await stage.EachAsync("services", new { fallback_url = "http://alerts.example/fallback" });

        // Without a planned peak three steps hang on the campaign; what moves four is told in one line for all.
        var profile = JsonSerializer.SerializeToNode(HealthyLaunch.Profile)!.AsObject();
        profile.Remove("peakPerSecond");
        onboarding = await stage.ConnectedAsync(new { name = "US launch", profile });
    }

    public async ValueTask DisposeAsync()
    {
        await stage.DisposeAsync();
        simulator.Dispose();
        File.Delete(playbook);
    }

    [Fact]
    public async Task Three_weeks_go_by_as_written()
    {
        var start = Now;
        await FirstDayAsync();
        Assert.Empty(await ToldAsync());

        await CampaignGoesBackToReviewAsync();
        Assert.Equal(
            [.. OfTheCampaign("Verified by Twilio → Waiting on a carrier"), .. OfTheCampaign("Waiting on a carrier → Verified by Twilio")], await ToldAsync());

        await CampaignFailsForFiveDaysAsync();
        Assert.Equal(OfTheCampaign("Verified by Twilio → Needs attention"), await ToldAsync());

        await TwilioCannotBeReadAsync();
        await EverybodyFinishesAsync();
        Assert.Empty(await ToldAsync());

        Assert.InRange(Now - start, TimeSpan.FromDays(21), TimeSpan.FromDays(25));
    }

    private DateTimeOffset Now => stage.Tracker.Clock.GetUtcNow();

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The first look comes soon after connecting, the others every six hours.</summary>
    private async Task FirstDayAsync()
    {
        await NextLookAsync(CheckCadence.Default.WhileWaiting);
        Assert.Equal("verified", await StatusAsync(Campaign));

        given = Now;
        await ConfirmAsync(TwoFactor);
        await ConfirmAsync(Payment);
        await AddEvidenceAsync(Payment, Today.AddDays(-4));
        await ConfirmAsync(Addresses);
        Assert.Equal("needsAttention", await StatusAsync(Addresses));
        await KeepWordAsync(Addresses);
        Assert.Equal("confirmed", await StatusAsync(Addresses));

        await LooksOfAsync(TimeSpan.FromDays(1));
    }

    private async Task CampaignGoesBackToReviewAsync()
    {
        var good = Now;
        var handedIn = new DateTimeOffset(Now.UtcDateTime.Date.AddDays(-2), TimeSpan.Zero);
        await SetCampaignAsync("IN_PROGRESS", handedIn);

        await NextLookAsync(CheckCadence.Default.WhileOpen);
        Assert.Equal("waiting", await StatusAsync(Campaign));
        await DriftTellsAsync("verified", "in review (IN_PROGRESS)", good);
        Assert.Equal(("Waiting on a carrier", handedIn), await WaitingAsync(Campaign));

        await NextLookAsync(CheckCadence.Default.WhileWaiting);
        Assert.Equal(("Waiting on a carrier", handedIn), await WaitingAsync(Campaign));
        var waiting = Now;
        await SetCampaignAsync("VERIFIED");
        await NextLookAsync(CheckCadence.Default.WhileWaiting);
        Assert.Equal("verified", await StatusAsync(Campaign));
        await DriftTellsAsync("in review (IN_PROGRESS)", "verified", waiting);
        Assert.Null(await WaitingAsync(Campaign));
    }

    private async Task CampaignFailsForFiveDaysAsync()
    {
        var good = Now;
        await SetCampaignAsync("FAILED");
        await NextLookAsync(CheckCadence.Default.WhileOpen);
        var broke = Now;
        await DriftTellsAsync("verified", "turned down (FAILED)", good);

        var step = await StepAsync(Campaign);
        Assert.Equal("needsAttention", step.GetProperty("status").GetString());
        Assert.InRange(broke - step.GetProperty("brokeAt").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(2));
        Assert.Contains("→ Needs attention", (await PageAsync(Campaign)).Page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);

        await LooksOfAsync(TimeSpan.FromDays(4));

        // As if the program had been stopped: the looks of most of a day are one look.
        stage.Tracker.Clock.Advance(broke + TimeSpan.FromDays(5) - Now);
        await stage.LookAgainAsync(onboarding);
        Assert.False(await stage.IsAnythingDueAsync());
        Assert.Matches(
            "^First verified .+ 20.., broke .+ 20.., open for 5 days\\.$",
            (await PageAsync(Campaign)).Page.QuerySelector("[data-testid=broke]")!.TextContent.Trim());

        var failed = Now;
        await SetCampaignAsync("VERIFIED");
        await NextLookAsync(CheckCadence.Default.WhileOpen);
        await DriftTellsAsync("turned down (FAILED)", "verified", failed);
        Assert.Equal("verified", await StatusAsync(Campaign));
        Assert.Equal(JsonValueKind.Null, (await StepAsync(Campaign)).GetProperty("brokeAt").ValueKind);
    }

    /// <summary>What was given on the first day counts for two weeks: evidence from the day it bears, four days earlier; a confirmation and a decision from when they were given.</summary>
    private async Task WordsOfTheFirstDayEndAsync()
    {
        Assert.Equal(["confirmed", "confirmed", "confirmed"], await StatusesAsync(TwoFactor, Payment, Addresses));
        await LooksUntilAsync(given + TimeSpan.FromDays(11));
        Assert.Equal(["confirmed", "needsAttention", "confirmed"], await StatusesAsync(TwoFactor, Payment, Addresses));
        Assert.Matches("'s evidence is from .+, more than 14 days ago; add newer evidence\\.$", ClaimOf(await StepAsync(Payment)).Summary);
        Assert.Equal([$"{Payment}: To be renewed: Review the payment method and billing details"], await ToldAsync());

        await LooksUntilAsync(given + TimeSpan.FromDays(14));
        var toRenew = await StepAsync(TwoFactor);
        Assert.Equal(("needsAttention", "person"), (ClaimOf(toRenew).Status, ClaimOf(toRenew).SaidBy));
        Assert.EndsWith("'s confirmation is older than 14 days; confirm it again.", ClaimOf(toRenew).Summary, StringComparison.Ordinal);
        Assert.Contains("confirm it again", (await PageAsync(TwoFactor)).Page.QuerySelector("[data-testid=renew]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("needsAttention", await StatusAsync(Addresses));
        Assert.Contains("older than 14 days; decide again", (await PageAsync(Addresses)).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([$"{Addresses}: To be renewed: Use https for every address of a service", $"{TwoFactor}: To be renewed: Turn on two-factor authentication"], await ToldAsync());
    }

    /// <summary>No status changes by a failure to look, until the last good look is too old to be trusted.</summary>
    private async Task TwilioCannotBeReadAsync()
    {
        var good = Now;
        await stage.FaultAsync(new { body = "html" });
        await NextLookAsync(CheckCadence.Default.WhileOpen);
        Assert.Equal(["couldNotCheck"], await MarksAsync(Campaign));

        await WordsOfTheFirstDayEndAsync();
        await LooksUntilAsync(good + TimeSpan.FromDays(8));
        Assert.Equal(("verified", "couldNotCheck old"), (await StatusAsync(Campaign), string.Join(' ', await MarksAsync(Campaign))));

        await LooksUntilAsync(good + TimeSpan.FromDays(14));
        Assert.Equal(("needsAttention", "twilio", "Last checked 14 days ago."), ClaimOf(await StepAsync(Campaign)));
    }

    private async Task EverybodyFinishesAsync()
    {
        await stage.MendAsync();

        await NextLookAsync(CheckCadence.Default.WhileOpen);
        Assert.Equal("verified", await StatusAsync(Campaign));
        Assert.Empty(await MarksAsync(Campaign));

        // Confirming again does not make old evidence new.
        await AddEvidenceAsync(Payment, Today);
        foreach (var step in await stage.StepsAsync(onboarding))
        {
            if (step.GetProperty("status").GetString() is "notStarted" or "cannotStartYet" or "inProgress" or "needsAttention")
            {
                await ConfirmAsync(step.GetProperty("key").GetString()!);
            }
        }

        // Where Twilio shows something else, a person decides that this launch does without it.
        foreach (var step in await stage.StepsAsync(onboarding))
        {
            if (step.GetProperty("status").GetString() is "needsAttention")
            {
                await KeepWordAsync(step.GetProperty("key").GetString()!);
            }
        }

        Assert.Equal("confirmed", await StatusAsync(TwoFactor));
        await NextLookAsync(CheckCadence.Default.WhileOpen);
        await NextLookAsync(CheckCadence.Default.WhenDone);
    }

    private Task LooksOfAsync(TimeSpan time) => LooksUntilAsync(Now + time);

    /// <summary>Every planned look until then and the first one after it.</summary>
    private async Task LooksUntilAsync(DateTimeOffset then)
    {
        while (Now < then)
        {
            await NextLookAsync(CheckCadence.Default.WhileOpen);
        }
    }

    private async Task<IReadOnlyList<string?>> StatusesAsync(params string[] steps)
    {
        List<string?> statuses = [];
        foreach (var step in steps)
        {
            statuses.Add(await StatusAsync(step));
        }

        return statuses;
    }

    /// <summary>The next look is planned within the pause and its tenth; nothing is due before, and at its time the schedule looks.</summary>
    private async Task NextLookAsync(TimeSpan pause)
    {
        var next = await stage.NextLookAsync(onboarding);
        Assert.NotNull(next);
        Assert.InRange(next.Value - Now, (pause * (1 - CheckCadence.Spread)) - TimeSpan.FromMinutes(2), pause * (1 + CheckCadence.Spread));

        stage.Tracker.Clock.Advance(next.Value - Now - TimeSpan.FromMinutes(1));
        Assert.False(await stage.IsAnythingDueAsync());
        stage.Tracker.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.LookAgainAsync(onboarding);
    }

    private async Task ConfirmAsync(string step)
    {
        var read = await stage.Api.ReadAsync($"{onboarding}/steps/{step}");
        var confirmed = await stage.Api.SetAsync($"{onboarding}/steps/{step}/confirmation", new { note = "Done" }, read.ETag);
        Assert.True(confirmed.Status is HttpStatusCode.OK, confirmed.Text);
    }

    private async Task AddEvidenceAsync(string step, DateOnly dated)
    {
        var added = await stage.Api.AddAsync($"{onboarding}/steps/{step}/evidence", new { note = "Seen with finance", dated });
        Assert.True(added.Status is HttpStatusCode.Created, added.Text);
    }

    private async Task KeepWordAsync(string step)
    {
        var read = await stage.Api.ReadAsync($"{onboarding}/steps/{step}");
        var kept = await stage.Api.SetAsync($"{onboarding}/steps/{step}/disagreement", new { use = "person", reason = "This launch does without it." }, read.ETag);
        Assert.True(kept.Status is HttpStatusCode.OK, $"{step}: {kept.Text}");
    }

    private async Task SetCampaignAsync(string status, DateTimeOffset? at = null)
    {
        await stage.EachAsync("campaigns", new { campaign_status = status });
        if (at is { } day)
        {
            await stage.EachAsync("campaigns", new { date_updated = day.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) });
        }
    }

    /// <summary>The newest change of the campaign's status: from what to what, between the look before and the one just now.</summary>
    private async Task DriftTellsAsync(string from, string to, DateTimeOffset before)
    {
        var change = (await StepAsync(Campaign)).GetProperty("changes").EnumerateArray()
            .First(one => one.GetProperty("what").GetString()!.EndsWith(": status", StringComparison.Ordinal));
        Assert.Equal((from, to), (change.GetProperty("from").GetString(), change.GetProperty("to").GetString()));
        Assert.InRange((change.GetProperty("beforeAt").GetDateTimeOffset() - before).Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(2));
        Assert.InRange((change.GetProperty("seenAt").GetDateTimeOffset() - Now).Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    /// <summary>Who acts next on the step, and since when, as the overview shows it; null when it waits for nobody.</summary>
    private async Task<(string Status, DateTimeOffset Since)?> WaitingAsync(string step)
    {
        var person = await Person.SignedInAsync(stage.Tracker);
        var overview = await person.OpenAsync($"/onboardings/{onboarding.Split('/')[^1]}");
        var row = overview.Page.QuerySelectorAll("[data-testid=waiting] .items__row")
            .SingleOrDefault(one => one.QuerySelector("a")!.GetAttribute("href")!.EndsWith($"/steps/{step}", StringComparison.Ordinal));
        return row is null
            ? null
            : (row.QuerySelector(".status")!.TextContent.Trim(), DateTimeOffset.Parse(row.QuerySelector("time")!.GetAttribute("datetime")!, CultureInfo.InvariantCulture));
    }

    /// <summary>What the one who gave the word was told since this was asked last, oldest first; then it is read.</summary>
    private async Task<IReadOnlyList<string>> ToldAsync()
    {
        await stage.Tracker.TellAsync();
        var told = (await stage.Api.ReadAsync("/api/v1/notices")).Json;
        var read = await stage.Api.AddAsync("/api/v1/notices/read", new { until = told.GetProperty("asOf").GetDateTimeOffset() });
        Assert.Equal(HttpStatusCode.NoContent, read.Status);
        return
        [
            .. told.GetProperty("items").EnumerateArray()
                .Where(notice => notice.GetProperty("readAt").ValueKind is JsonValueKind.Null)
                .OrderBy(notice => notice.GetProperty("at").GetDateTimeOffset())
                .ThenBy(notice => notice.GetProperty("step").GetString(), StringComparer.Ordinal)
                .Select(notice => $"{notice.GetProperty("step").GetString()}: {notice.GetProperty("sentence").GetString()}"),
        ];
    }

    /// <summary>The three steps that stand and fall with the campaign, each told by its name.</summary>
    private static string[] OfTheCampaign(string move) =>
    [
        $"{Campaign}: \"Get the campaigns approved\": {move}",
        $"finish-us-registration: \"Finish every US registration\": {move}",
        $"put-us-numbers-in-the-campaign: \"Put every US number into a registered service\": {move}",
    ];

    private static (string? Status, string? SaidBy, string? Summary) ClaimOf(JsonElement step) =>
        (step.GetProperty("status").GetString(), step.GetProperty("saidBy").GetString(), step.GetProperty("summary").GetString());

    private async Task<JsonElement> StepAsync(string step) => (await stage.Api.ReadAsync($"{onboarding}/steps/{step}")).Json;

    private async Task<string?> StatusAsync(string step) => (await StepAsync(step)).GetProperty("status").GetString();

    private async Task<IReadOnlyList<string?>> MarksAsync(string step) =>
        [.. (await StepAsync(step)).GetProperty("marks").EnumerateArray().Select(mark => mark.GetString())];

    private async Task<Screen> PageAsync(string step)
    {
        var person = await Person.SignedInAsync(stage.Tracker);
        return await person.OpenAsync($"/onboardings/{onboarding.Split('/')[^1]}/steps/{step}");
    }
}
