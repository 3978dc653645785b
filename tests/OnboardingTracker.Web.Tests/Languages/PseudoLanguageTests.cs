using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Pages.Help;

namespace OnboardingTracker.Web.Tests.Languages;

/// <summary>Goes everywhere in the pseudo-language. What fails here is a text that nobody can translate: write it as T("...").</summary>
public sealed class PseudoLanguageTests
{
    private static readonly KeyValuePair<string, string> Pseudo = new("Languages:Offered", "en;qps-Ploc");

    [Fact]
    public async Task Every_text_before_somebody_is_signed_in_can_be_translated()
    {
        await using var tracker = await TrackerHost.StartAsync(Pseudo);
        var reader = PseudoReader.At(tracker);

        await reader.SendAsync(tracker.SetupPath!, null, ("email", ""), ("password", ""));
        await reader.SendAsync(tracker.SetupPath!, null, ("email", "no address"), ("displayName", "a\u202Eb"), ("password", "short"));
        await reader.SendAsync(tracker.SetupPath!, null, ("email", TrackerHost.OwnerEmail), ("password", "123456789012"));
        await tracker.CreateOwnerAsync();
        await reader.OpenAsync(tracker.SetupPath!);
        await reader.SendAsync("/signin", null, ("email", ""), ("password", ""));
        for (var tries = 0; tries < 6; tries++)
        {
            await reader.SendAsync("/signin", null, ("email", TrackerHost.OwnerEmail), ("password", "wrong"));
        }

        foreach (var address in (string[])["/error/400", "/error/403", "/error/404", "/error/405", "/error/413", "/error/500", "/help", "/help/api", .. HelpTopics.All.Select(topic => $"/help/{topic}")])
        {
            await reader.OpenAsync(address);
        }

        Assert.True(reader.Outside.Count == 0, string.Join(Environment.NewLine, reader.Outside));
    }

    [Fact]
    public async Task Every_text_of_an_onboarding_can_be_translated()
    {
        await using var twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = "half-done" }, TestContext.Current.CancellationToken);
        await using var tracker = await TrackerHost.StartAsync(
            Pseudo, new("Practice:Enabled", "true"), new("Twilio:BaseUrl", twilio.BaseUrlTemplate));
        await tracker.CreateOwnerAsync();
        var reader = PseudoReader.At(tracker);
        await reader.SendAsync("/signin", null, ("email", TrackerHost.OwnerEmail), ("password", TrackerHost.OwnerPassword));

        await reader.SendAsync("/onboardings", "/practice");
        var onboarding = await StartAsync(reader);
        await reader.CrawlAsync(onboarding);
        await ConnectAsync(reader, onboarding);
        await WorkAsync(reader, onboarding);
        var pages = await reader.CrawlAsync(onboarding);
        foreach (var address in (string[])
                 [
                     "/onboardings", "/onboardings?q=zzzz", "/help", "/help/notices", "/notices", "/onboardings/new/senders?change=true", "/onboardings/practice-northwind",
                     "/nowhere", "/account", "/account/passkeys", "/account/second-factor", "/account/sessions", "/account/password", "/account/tokens",
                     "/people", "/people/invitations", "/people/invitations/import", "/my-steps", "/activity", "/settings/sign-in", "/search", "/search?q=zzzz", "/search?q=number",
                 ])
        {
            await reader.OpenAsync(address);
        }

        await reader.SendAsync("/account", null, ("timeZone", "Europe/Atlantis"));
        await reader.SendAsync("/account", null, ("timeZone", "Europe/Berlin"));
        await LoseAsync(reader, onboarding, tracker, twilio);
        await TellAsync(reader, onboarding, tracker);
        await reader.SendAsync($"{onboarding}/connection/disconnect", null);
        await reader.SendAsync("/onboardings", "/signout");

        Assert.True(reader.Outside.Count == 0, string.Join(Environment.NewLine, reader.Outside));
        Assert.True(pages > 100, $"Only {pages} pages were read.");
    }

    [Fact]
    public void Text_outside_of_the_texts_is_found_wherever_it_stands()
    {
        const string page = """
            <title>⟦Ţ⟧ - Name - Forgotten title - Onboarding Tracker</title>
            <h1><bdi>Name</bdi></h1>
            <p>⟦Šţàŕţ ⟧ glued</p>
            <p>⟦Ƀý <b>bold</b> <bdi>Somebody</bdi> at <time>23 Nov 2026</time>⟧</p>
            <time>12 min ago</time>
            <a title="hover" aria-label="⟦Ļ⟧" translate="yes">⟦À⟧</a><input type="submit" value="Send"><input value="typed">
            <p translate="no" title="data">data</p><code>GET /</code><p>12/15 · 3</p>
            """;

        Assert.Equal(["Forgotten title", "glued", "bold", "12 min ago", "hover", "Send"], OutsideTexts.In(new HtmlParser().ParseDocument(page)));
    }

    /// <summary>The pages of a new onboarding, each refused first.</summary>
    private static async Task<string> StartAsync(PseudoReader reader)
    {
        await reader.SendAsync("/onboardings/new", null, ("name", ""));
        await reader.SendAsync("/onboardings/new", null, ("name", "US launch"), ("customer", "a\u202Eb"));
        var expired = await reader.PostAsync("/onboardings/new", new FormUrlEncodedContent([KeyValuePair.Create("name", "US launch")]));
        await reader.SendAsync(expired, null);
        await reader.SendAsync("/onboardings/new", null, ("name", "US launch"), ("customer", "Northwind"), ("teamType", "smallTeam"));
        await reader.SendAsync("/onboardings/new/traffic", null, ("moreCountries", "UK"), ("messagesPerDay", "many"), ("peakPerSecond", "0"));
        await reader.SendAsync("/onboardings/new/traffic", null, ("moreCountries", "Atlantis"), ("messagesPerDay", "99999999999"));
        await reader.SendAsync("/onboardings/new/traffic", null, ("moreCountries", "Atlantis, Mu"));
        await reader.SendAsync("/onboardings/new/traffic", null, ("moreCountries", "US, CA, DE"), ("messagesPerDay", "40000"), ("twoWay", "true"));
        await reader.SendAsync("/onboardings/new/senders", null, ("targetDate", "2027-02-30"));
        await reader.SendAsync("/onboardings/new/senders", null, ("targetDate", "1999-01-01"));
        await reader.SendAsync("/onboardings/new/senders", null, ("targetDate", "2027-01-15"), ("senderTypes", "a2p10dlc"));
        var started = await reader.SendAsync("/onboardings/new/check", null);
        return started.Address;
    }

    /// <summary>Notices unread and read, and what could not be told, tried again and once more when it is too late.</summary>
    private static async Task TellAsync(PseudoReader reader, string onboarding, TrackerHost tracker)
    {
        await tracker.TellAsync();
        var unread = await reader.OpenAsync("/notices");
        Assert.NotEmpty(unread.Page.QuerySelectorAll("[data-unread=true]"));
        await reader.SendAsync(unread, null);

        await tracker.RecordConnectionAsync(onboarding.Split('/')[^1]);
        await tracker.RecordConnectionAsync(onboarding.Split('/')[^1], isLost: false);
        await tracker.FailToTellAsync(onboarding.Split('/')[^1]);
        var untold = await reader.OpenAsync($"{onboarding}/activity");
        Assert.Equal(2, untold.Page.QuerySelectorAll(".untold__row").Length);
        await reader.SendAsync(untold, null);
        await tracker.TellAsync();
        await reader.SendAsync(untold, null);
    }

    /// <summary>Keys that cannot be, keys that Twilio refuses, keys that work; then the first check.</summary>
    private static async Task ConnectAsync(PseudoReader reader, string onboarding)
    {
        var connection = $"{onboarding}/connection";
        await reader.SendAsync(connection, null, ("accountSid", ""), ("keySid", "AC1"), ("keySecret", "a\nb"));
        await reader.SendAsync(connection, null, ("accountSid", "SK1"), ("keySid", "x"), ("authToken", new string('x', 300)));
        await reader.SendAsync(connection, null, ("accountSid", SimulatorCredentials.AccountSid), ("keySid", ""), ("keySecret", ""));
        await reader.SendAsync(
            connection, null, ("accountSid", SimulatorCredentials.AccountSid), ("keySid", SimulatorCredentials.MainKeySid), ("keySecret", "wrong"));
        await reader.SendAsync(
            connection, null, ("accountSid", SimulatorCredentials.AccountSid), ("authToken", SimulatorCredentials.AuthToken));
        await WaitAsync(reader, onboarding);
        await reader.SendAsync(connection, "/connection/test");
        await reader.SendAsync(onboarding, "/checks");
    }

    /// <summary>Confirms, disputes, leaves out, adds evidence, and meets what is refused on the way.</summary>
    private static async Task WorkAsync(PseudoReader reader, string onboarding)
    {
        const string byHand = "turn-on-two-factor";
        var step = $"{onboarding}/steps/{byHand}";
        var slow = await reader.OpenAsync(step);
        await reader.SendAsync(step, "/confirmation", ("note", "a\u0001b"), ("link", "javascript:alert(1)"));
        await reader.SendAsync(step, "/confirmation", ("note", "Seen"), ("link", "https://example.test/"));
        await reader.SendAsync(slow, "/confirmation", ("note", "Seen by me"));
        await reader.OpenAsync($"{step}/confirmation");
        await reader.SendAsync(step, "/confirmation/undo");
        await reader.SendAsync(slow, "/confirmation", ("note", "Seen by me"));
        await EvidenceAsync(reader, step);
        await LeaveOutAsync(reader, onboarding);
        await DisagreeAsync(reader, onboarding);
        await LookCloserAsync(reader, onboarding);

        var settings = await reader.OpenAsync($"{onboarding}/settings");
        await reader.SendAsync(settings, null, ("plannedAccounts", string.Join('\n', Enumerable.Range(1, 101))));
        await reader.SendAsync(settings, null, ("plannedAccounts", "Main\nLate"));
        await reader.SendAsync(settings, null, ("plannedAccounts", "Main"));
    }

    private static async Task EvidenceAsync(PseudoReader reader, string step)
    {
        await reader.SendAsync($"{step}/evidence", null, ("note", ""));
        await reader.SendAsync($"{step}/evidence", null, ("note", "A note"), ("link", "https://example.test/"));
        var form = await reader.OpenAsync($"{step}/evidence");
        foreach (var (name, content) in ((string, byte[])[])[("a.svg", [1]), ("large.txt", new byte[(10 * 1024 * 1024) + 1]), ("a.txt", "Seen"u8.ToArray())])
        {
            using var upload = new MultipartFormDataContent
            {
                { new StringContent(form.Value("__RequestVerificationToken")!), "__RequestVerificationToken" },
                { new ByteArrayContent(content), "upload", name },
            };
            await reader.PostAsync($"{step}/evidence", upload);
        }

        var remove = (await reader.OpenAsync(step)).Page.QuerySelector("a[href$='/remove']")!.GetAttribute("href")!;
        await reader.SendAsync(remove, null);
    }

    /// <summary>With an answer, within the minute, and where there is nothing.</summary>
    private static async Task LookCloserAsync(PseudoReader reader, string onboarding)
    {
        foreach (var step in (string[])["approve-the-brand", "approve-the-brand", "get-bundles-approved", "send-a-test-message"])
        {
            await reader.SendAsync($"{onboarding}/steps/{step}", "/closer");
        }

        await reader.OpenAsync($"{onboarding}/steps/approve-the-brand/closer");
    }

    private static async Task LeaveOutAsync(PseudoReader reader, string onboarding)
    {
        var row = (await reader.OpenAsync($"{onboarding}/m/compliance")).Page.QuerySelector("[data-step]:has(form)")!;
        var step = $"{onboarding}/steps/{row.GetAttribute("data-step")}";
        var slow = await reader.OpenAsync($"{step}/not-needed");
        await reader.SendAsync($"{step}/not-needed", null, ("reason", ""));
        await reader.SendAsync($"{step}/not-needed", null, ("reason", "Not here"));
        await reader.SendAsync(slow, null, ("reason", "Nor there"));
        await reader.OpenAsync(step);
        await reader.SendAsync($"{onboarding}/m/compliance", "/not-needed/undo");
        await reader.SendAsync($"{step}/not-needed", null, ("reason", "Not here"));
    }

    private static async Task DisagreeAsync(PseudoReader reader, string onboarding)
    {
        var wrong = (await reader.OpenAsync($"{onboarding}/m/numbers")).Page
            .QuerySelector("[data-step]:has([data-status=NeedsAttention])")!.GetAttribute("data-step");
        var step = $"{onboarding}/steps/{wrong}";
        await reader.SendAsync($"{step}/evidence", null, ("note", "A note"));
        await reader.SendAsync($"{step}/confirmation", null, ("note", "I saw it"));
        var disputed = await reader.OpenAsync(step);
        Assert.NotNull(disputed.Page.QuerySelector("[data-testid=disagreement]"));
        await reader.SendAsync($"{step}/disagreement", null, ("reason", ""));
        await reader.SendAsync($"{step}/disagreement", null, ("reason", "The list is a day behind"));
        await reader.OpenAsync(step);
    }

    /// <summary>A check that Twilio refuses: every step keeps its last answer, and says so.</summary>
    private static async Task LoseAsync(PseudoReader reader, string onboarding, TrackerHost tracker, SimulatorHost twilio)
    {
        using var control = new HttpClient { BaseAddress = twilio.Address };
        using var set = await control.PostAsJsonAsync("/_simulator/faults", new { status = 401 }, TestContext.Current.CancellationToken);
        set.EnsureSuccessStatusCode();
        tracker.Clock.Advance(TimeSpan.FromDays(3));
        await reader.SendAsync("/signin", null, ("email", TrackerHost.OwnerEmail), ("password", TrackerHost.OwnerPassword));
        await reader.SendAsync(onboarding, "/checks");
        await WaitAsync(reader, onboarding);
        var connection = await reader.OpenAsync($"{onboarding}/connection");
        var milestone = await reader.OpenAsync($"{onboarding}/m/numbers");
        var waiting = milestone.Page.QuerySelector("[data-step]:has([data-status=Waiting])")!.GetAttribute("data-step");
        var step = await reader.OpenAsync($"{onboarding}/steps/{waiting}");

        Assert.NotNull(milestone.Page.QuerySelector("#page > .notice time"));
        Assert.Null(connection.Page.QuerySelector("#page > .notice"));
        Assert.NotNull(step.Page.QuerySelector("[data-testid=could-not-check]"));
    }

    private static async Task WaitAsync(PseudoReader reader, string onboarding)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if ((await reader.OpenAsync(onboarding)).Page.QuerySelector(".checking") is null)
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The check did not end.");
    }
}
