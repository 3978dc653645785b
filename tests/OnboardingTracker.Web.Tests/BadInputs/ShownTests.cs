using System.Net;
using AngleSharp.Html.Parser;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Mail;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// Figure 12: names that look odd and are taken are shown letter for letter on the page, by the API, in the CSV exports, where a guard may stand before them, in
/// notices, and in mails: of each notice in its subject, of the day in text and HTML.
/// </summary>
public sealed class ShownTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<string> wrong = [];

    private MailServer mails = null!;
    private World world = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        mails = await MailServer.StartAsync();
        world = await World.WithAsync(mails.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        await mails.DisposeAsync();
    }

    [Fact]
    public async Task Every_accepted_name_is_shown_letter_for_letter_on_every_surface()
    {
        using var visitor = await world.SignedInAsync("owner");
        foreach (var input in BadInput.Ids.Select(BadInput.Of).Where(IsAcceptedName))
        {
            await MakeAsync(input, visitor.Person);
        }

        await AddExportAsync("/activity/export.csv", "onboarding", "onboardingName", visitor.Person);
        await AddExportAsync("/billing.csv", "Key", "Name", visitor.Person);
        await NoticeAsync(visitor.Person);
        await MailDailyAsync(visitor.Person);

        output.WriteLine($"Figure 12: {names.Count} accepted names on page, API, two CSV exports, notices of page and API, mails of each notice and of the day, {wrong.Count} shown otherwise than they were sent.");
        Assert.True(names.Count > 10, $"Only {names.Count} names.");
        Assert.Empty(wrong);
    }

    private async Task MakeAsync(BadInput input, Person person)
    {
        using var content = new ByteArrayContent(input.Body()!);
        content.Headers.ContentType = new("application/json");
        var made = await world.Stage.Api.AddAsync(Stage.Onboardings, content);
        Assert.True(made.Status is HttpStatusCode.Created, $"{input.Id}: {made.Text}");
        var name = (string?)input.Expect["kept"]?["/name"] ?? input.GeneratedText()!;
        names[made.Location!.Split('/')[^1]] = name;

        var read = (await world.Stage.Api.ReadAsync(made.Location)).Json.GetProperty("name").GetString();
        var page = await person.OpenAsync(made.Location.Replace("/api/v1", "", StringComparison.Ordinal));
        Compare("API", name, [read]);
        Compare("page", name, page.Page.QuerySelectorAll("h1 bdi").Select(heading => heading.TextContent));
    }

    private async Task AddExportAsync(string address, string ofKey, string ofName, Person person)
    {
        var rows = CsvText.Read(await (await person.OpenAsync(address)).Response.Content.ReadAsByteArrayAsync(Cancellation)).Rows;
        var (key, column) = (rows[0].Cells.ToList().IndexOf(ofKey), rows[0].Cells.ToList().IndexOf(ofName));
        var written = rows.Skip(1).ToLookup(row => row.Cells[key], row => row.Cells[column]);
        foreach (var (onboarding, name) in names)
        {
            Compare(address, name, written[onboarding].Select(cell => cell == $"'{name}" ? name : cell));
        }
    }

    /// <summary>Each onboarding loses its connection: the bell tells it, and a mail with the name in its subject.</summary>
    private async Task NoticeAsync(Person person)
    {
        await TellAllAsync(isLost: true);
        var listed = await world.Stage.Api.ReadAsync("/api/v1/notices?limit=200");
        var ofApi = listed.Json.GetProperty("items").EnumerateArray().ToLookup(
            notice => notice.GetProperty("onboarding").GetString()!, notice => notice.GetProperty("onboardingName").GetString());
        List<string> ofPages = [];
        for (var address = "/notices"; address is not null;)
        {
            var page = await person.OpenAsync(address);
            ofPages.AddRange(page.Page.QuerySelectorAll(".notices__row bdi").Select(name => name.TextContent));
            address = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        var subjects = (await OwnMailsAsync(names.Count)).Select(mail => mail.Subject).ToList();
        foreach (var (onboarding, name) in names)
        {
            Compare("notice of the API", name, ofApi[onboarding]);
            Compare("notice on the page", name, ofPages.Where(shown => shown == name).DefaultIfEmpty(null));
            var subject = $"[{name}] Lost the connection to Twilio";
            Compare("subject of a mail", subject, subjects.Where(shown => shown == subject).DefaultIfEmpty(null));
        }
    }

    /// <summary>The one mail of the day names each onboarding above what moved in it.</summary>
    private async Task MailDailyAsync(Person person)
    {
        var wished = await person.SendAsync("/account", null, new() { ["emailNotices"] = "daily" });
        Assert.True(wished.Status is HttpStatusCode.Redirect, string.Join(' ', wished.Errors));
        await TellAllAsync(isLost: false);
        var before = (await OwnMailsAsync(names.Count)).Count;
        world.Tracker.Clock.Advance(TimeSpan.FromDays(1));
        await world.Tracker.TellAsync();

        var daily = (await OwnMailsAsync(before + 1)).Skip(before).ToList();
        Assert.NotEmpty(daily);
        var lines = daily.SelectMany(mail => mail.Text.Split('\n')).ToList();
        var headings = daily.SelectMany(mail => new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("h2").Select(heading => heading.TextContent)).ToList();
        foreach (var name in names.Values)
        {
            Compare("text of the daily mail", name, lines.Where(line => line == name).DefaultIfEmpty(null));
            Compare("HTML of the daily mail", name, headings.Where(heading => heading == name).DefaultIfEmpty(null));
        }
    }

    private async Task TellAllAsync(bool isLost)
    {
        foreach (var onboarding in names.Keys)
        {
            await world.Tracker.RecordConnectionAsync(onboarding, isLost);
        }

        await world.Tracker.TellAsync();
    }

    /// <summary>Those of the owner, as soon as there are so many; as many as came where they do not.</summary>
    private async Task<IReadOnlyList<ReceivedMail>> OwnMailsAsync(int count)
    {
        IReadOnlyList<ReceivedMail> Own() => [.. mails.Received.Where(mail => mail.To.Contains(TrackerHost.OwnerEmail, StringComparer.OrdinalIgnoreCase))];
        for (var tries = 0; tries < 200 && Own().Count < count; tries++)
        {
            await Task.Delay(50, Cancellation);
        }

        return Own();
    }

    /// <summary>What is shown there is there, and is nothing else.</summary>
    private void Compare(string where, string expected, IEnumerable<string?> shown)
    {
        var all = shown.ToList();
        if (all.Count == 0 || all.Exists(one => one != expected))
        {
            wrong.Add($"{where} of {expected}: {string.Join(" | ", all.Select(one => one ?? "nothing"))}");
        }
    }

    private static bool IsAcceptedName(BadInput input) =>
        input.Area == "api"
        && (string?)input.Send["path"] == Stage.Onboardings
        && (string?)input.Send["method"] == "POST"
        && (input.Expect["kept"]?["/name"] is not null || (string?)input.Expect["keptGenerated"] == "/name")
        && input.Expect["status"] is System.Text.Json.Nodes.JsonArray statuses && statuses.Any(status => (int)status! == 201);
}
