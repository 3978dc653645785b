using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.People;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>Finance divides a month over HTTP, against a simulated account with subaccounts: units, rule, preview, files, statements, and the lock.</summary>
public sealed class CostSplitTests
{
    private const string Email = "finance@example.test";

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static readonly BillingMonth LastMonth = BillingMonth.Of(Today.AddMonths(-1));

    [Fact]
    public async Task A_month_is_divided_shown_taken_along_closed_and_stays_as_it_was()
    {
        await using var stage = await Stage.SetAsync("half-done");
        var (place, finance) = await FinanceAsync(stage, HealthyLaunch.AuthToken);
        var requests = await stage.TwilioRequestsAsync();
        var start = await finance.OpenAsync($"{place}/billing/split");
        Assert.Contains("Nobody bears anything yet.", Text(start, "split-units"), StringComparison.Ordinal);
        Assert.Equal(LastMonth.ToString(), start.Page.QuerySelector("select[name=month] option[selected]")!.GetAttribute("value"));
        Assert.Equal(requests, await stage.TwilioRequestsAsync());

        var split = $"{place}/billing/split?month={LastMonth}";
        var nobodys = await finance.OpenAsync(split);
        Assert.Contains("There is no unit that could bear the shared cost.", Text(nobodys, "split-month"), StringComparison.Ordinal);
        var added = await finance.SendAsync(nobodys, $"?handler=units&month={LastMonth}", []);
        Assert.Equal(HttpStatusCode.Redirect, added.Status);

        // The amounts are those of minutes ago, so Twilio is not asked for another rule, a file or a statement.
        requests = await stage.TwilioRequestsAsync();
        var ruled = await finance.SendAsync(split, $"?handler=rule&month={LastMonth}", new() { ["rule"] = "byVolume" });
        Assert.Equal((HttpStatusCode.Redirect, split), (ruled.Status, ruled.Location));
        var preview = await finance.OpenAsync(split);
        Assert.Equal(["Old promotions", "Staging", "US launch"], preview.Page.QuerySelectorAll("[data-testid=split-units] bdi").Select(name => name.TextContent));
        Assert.NotNull(preview.Page.QuerySelector("input[name=rule][value=byVolume][checked]"));
        var (total, parts) = Amounts(preview);
        Assert.True(total > 0);
        Assert.Equal(total, parts.Sum());

        var csv = await finance.OpenAsync($"{place}/billing/split/{LastMonth}/csv");
        Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"cost-split-{LastMonth}.csv", csv.Response.Content.Headers.ContentDisposition!.FileName);
        var lines = (await csv.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(total, lines.Skip(1).Sum(line => decimal.Parse(line.TrimEnd('\r').Split(',')[^1], CultureInfo.InvariantCulture)));
        var workbook = await finance.OpenAsync($"{place}/billing/split/{LastMonth}/xlsx");
        await using (var zip = new ZipArchive(await workbook.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)))
        {
            Assert.Contains("xl/workbook.xml", zip.Entries.Select(entry => entry.FullName));
        }

        var statements = await finance.OpenAsync($"{place}/billing/split/{LastMonth}/statement");
        Assert.Equal(3, statements.Page.QuerySelectorAll("[data-testid=statement]").Length);
        Assert.Equal(total, statements.Page.QuerySelectorAll("[data-testid=statement-total] b").Sum(cell => AmountOf(cell.TextContent)));
        var one = await finance.OpenAsync($"{place}/billing/split/{LastMonth}/statement?unit=Staging");
        Assert.Equal("Staging", Assert.Single(one.Page.QuerySelectorAll("[data-testid=statement] h2")).TextContent);
        Assert.Equal(requests, await stage.TwilioRequestsAsync());

        var closed = await finance.SendAsync(preview, $"?handler=close&month={LastMonth}", []);
        Assert.Equal(HttpStatusCode.Redirect, closed.Status);
        await finance.SendAsync(split, $"?handler=rule&month={LastMonth}", new() { ["rule"] = "equal" });
        await stage.ScenarioAsync("low-balance");
        requests = await stage.TwilioRequestsAsync();
        var kept = await finance.OpenAsync(split);
        Assert.Contains("Closed by F. Finance", Text(kept, "split-month"), StringComparison.Ordinal);
        Assert.Contains("By number of messages", Text(kept, "split-month"), StringComparison.Ordinal);
        Assert.Equal((total, parts), Amounts(kept), Same);
        Assert.Equal(requests, await stage.TwilioRequestsAsync());

        var wordless = await finance.SendAsync(kept, $"?handler=reopen&month={LastMonth}", new() { ["reason"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        Assert.Equal([$"Enter a reason for reopening {LastMonth.InWords()}."], wordless.Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await finance.SendAsync(kept, $"?handler=reopen&month={LastMonth}", new() { ["reason"] = "A late credit." })).Status);
        Assert.Null((await finance.OpenAsync(split)).Page.QuerySelector("[data-testid=reopen-month]"));

        var owner = await Person.SignedInAsync(stage.Tracker);
        var activity = (await owner.OpenAsync($"{place}/activity")).Page.Body!.TextContent;
        Assert.Contains($"Closed the cost split of {LastMonth.InWords()}", activity, StringComparison.Ordinal);
        Assert.Contains("A late credit.", activity, StringComparison.Ordinal);
        Assert.Contains("Cost split: added \"Old promotions\", \"Staging\", \"US launch\"", activity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_neither_filed_nor_closed()
    {
        await using var stage = await Stage.SetAsync("half-done");
        var (place, finance) = await FinanceAsync(stage, HealthyLaunch.Keys());
        var accounts = await stage.Control.GetFromJsonAsync<JsonElement>("/_simulator/resources/accounts", TestContext.Current.CancellationToken);
        var staging = accounts.EnumerateArray().First(account => account.GetProperty("friendly_name").GetString() == "Staging").GetProperty("sid").GetString();
        await stage.FaultAsync(new { product = "api", path = $"/2010-04-01/Accounts/{staging}/", status = 401, code = 20003 });

        var page = await finance.OpenAsync($"{place}/billing/split?month={LastMonth}");

        Assert.StartsWith("The usage of Staging could not be read. An API key of the parent account does not open this subaccount.", Text(page, "split-failure"), StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("[data-testid=close-month]"));
        foreach (var file in (string[])["csv", "xlsx", "statement"])
        {
            var refused = await finance.OpenAsync($"{place}/billing/split/{LastMonth}/{file}");
            Assert.Equal((HttpStatusCode.Redirect, $"{place}/billing/split?month={LastMonth}"), (refused.Status, refused.Location));
        }

        // The form is not there; who sends it all the same is refused by the rule.
        var token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        var forced = await finance.PostAsync($"{place}/billing/split?handler=close&month={LastMonth}", content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.StartsWith($"Something could not be read, so {LastMonth.InWords()} would be closed without it.", Assert.Single(forced.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_closes_amounts_that_changed_since_they_looked_and_no_month_that_is_not_over()
    {
        await using var stage = await Stage.SetAsync();
        var (place, finance) = await FinanceAsync(stage, HealthyLaunch.AuthToken);
        var seen = await finance.OpenAsync($"{place}/billing/split?month={LastMonth}");
        await finance.SendAsync($"{place}/billing/split/unit", null, new() { ["name"] = "Sales", ["own"] = null, ["others"] = SimulatorCredentials.AccountSid, ["percent"] = null });

        var late = await finance.SendAsync(seen, $"?handler=close&month={LastMonth}", []);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("is another one by now", Assert.Single(late.Errors), StringComparison.Ordinal);
        Assert.Contains("Sales", Text(late, "split-currency"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await finance.SendAsync(late, $"?handler=close&month={LastMonth}", [])).Status);

        // On the first day of a month there is none that has begun to be read and is not over.
        var current = BillingMonth.Of(Today.AddDays(-1));
        if (current != LastMonth)
        {
            var running = await finance.OpenAsync($"{place}/billing/split?month={current}");
            Assert.Contains("is not over. Amounts are those up to now.", Text(running, "split-remarks"), StringComparison.Ordinal);
            Assert.Null(running.Page.QuerySelector("[data-testid=close-month]"));
        }

        foreach (var wrong in (string[])["2099-01", "soon", "2026-13", "1999-12"])
        {
            var page = await finance.OpenAsync($"{place}/billing/split?month={wrong}");
            Assert.Equal(
                (HttpStatusCode.OK, wrong == "2099-01" ? "Of January 2099 no day is over yet. Choose an earlier month." : "Choose a month, or write one in the address, for example month=2026-10."),
                (page.Status, page.Page.QuerySelector("[data-testid=split-months] .field__error")!.TextContent));
            Assert.Null(page.Page.QuerySelector("[data-testid=split-month]"));
            Assert.Equal(HttpStatusCode.NotFound, (await finance.OpenAsync($"{place}/billing/split/{wrong}/csv")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await finance.OpenAsync($"{place}/billing/split/{LastMonth}/pdf")).Status);
    }

    [Fact]
    public async Task A_messaging_service_that_a_unit_owns_is_its_cost_by_the_prices_of_its_messages()
    {
        await using var stage = await Stage.SetAsync();
        var (place, finance) = await FinanceAsync(stage, HealthyLaunch.AuthToken);
        await stage.CheckAsync($"/api/v1{place}");
        var month = BillingMonth.Of(Today.AddDays(-1));
        var form = await finance.OpenAsync($"{place}/billing/split/unit");
        var service = form.Page.QuerySelectorAll("input[name=own]").Select(box => box.GetAttribute("value")!).First(sid => sid.StartsWith("MG", StringComparison.Ordinal));
        await finance.SendAsync(form, null, new() { ["name"] = "Alerts team", ["own"] = service });
        await finance.SendAsync($"{place}/billing/split/unit", null, new() { ["name"] = "Everybody else", ["own"] = SimulatorCredentials.AccountSid });

        var page = await finance.OpenAsync($"{place}/billing/split?month={month}");

        var rows = page.Page.QuerySelectorAll("[data-testid=split-lines] tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains("Alerts team", StringComparison.Ordinal) && row.Contains("SMS outbound", StringComparison.Ordinal));
        var (total, parts) = Amounts(page);
        Assert.Equal(total, parts.Sum());
        Assert.All(parts.Take(2), part => Assert.True(part > 0, string.Join(", ", parts)));
    }

    [Fact]
    public async Task A_unit_that_cannot_be_is_refused_with_a_sentence_and_what_was_typed_stays()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var created = await tracker.Api(await tracker.CreateTokenAsync()).AddAsync(Stage.Onboardings, new { name = "US launch" });
        var place = created.Location!["/api/v1".Length..];
        var owner = await Person.SignedInAsync(tracker);
        var unit = $"{place}/billing/split/unit";

        var wrong = await owner.SendAsync(unit, null, new() { ["name"] = " ", ["others"] = "AC12\nSK0123456789abcdef0123456789abcdef", ["percent"] = "101" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(["Enter a name.", "“AC12” has 4 characters. A SID has 34.", "Enter a percentage from 0 to 100, for example 33.3, or nothing."], wrong.Errors);
        Assert.Equal("101", wrong.Value("percent"));
        Assert.Contains("SK0123456789abcdef0123456789abcdef", wrong.Value("others"), StringComparison.Ordinal);

        Assert.Equal(["\"Rounding\" is a line of the split itself. Give the unit another name."], (await owner.SendAsync(unit, null, new() { ["name"] = "Rounding" })).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SendAsync(unit, null, new() { ["name"] = "Sales & Söhne", ["percent"] = "60,5" })).Status);
        Assert.Equal(["Two units are called \"Sales & Söhne\". Give each a name of its own."], (await owner.SendAsync(unit, null, new() { ["name"] = "Sales & Söhne" })).Errors);
        await owner.SendAsync(unit, null, new() { ["name"] = "Care", ["percent"] = "60" });
        var rule = await owner.SendAsync($"{place}/billing/split", "?handler=rule", new() { ["rule"] = "fixedShare" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The fixed shares add up to 120.5 percent. They may add up to 100 at most."), (rule.Status, Assert.Single(rule.Errors)));
        Assert.NotNull(rule.Page.QuerySelector("input[value=fixedShare][checked]"));
        Assert.Equal(["Choose how shared cost is divided."], (await owner.SendAsync($"{place}/billing/split", "?handler=rule", new() { ["rule"] = "byMood" })).Errors);

        // Somebody else was faster: what was typed stays, and saving again is meant.
        var sales = $"{unit}?unit={Uri.EscapeDataString("Sales & Söhne")}";
        var form = await owner.OpenAsync(sales);
        Assert.Equal("60.5", form.Value("percent"));
        await owner.SendAsync($"{unit}?unit=Care", null, new() { ["percent"] = "30" });
        var late = await owner.SendAsync(form, null, new() { ["percent"] = "70" });
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("70", late.Value("percent"));
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SendAsync(late, null, [])).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await owner.SendAsync($"{unit}?unit=Care", "&handler=remove", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync($"{unit}?unit=Care")).Status);
        Assert.Contains("70", Text(await owner.OpenAsync($"{place}/billing/split"), "split-units"), StringComparison.Ordinal);

        var unconnected = await owner.OpenAsync($"{place}/billing/split?month={LastMonth}");
        Assert.Contains("Twilio is not connected, so nothing can be read.", Text(unconnected, "split-problem"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.OpenAsync($"{place}/billing/split/{LastMonth}/csv")).Status);
    }

    private static async Task<(string Place, Person Finance)> FinanceAsync(Stage stage, object keys)
    {
        var created = await stage.Api.AddAsync(Stage.Onboardings, new { name = "US launch", profile = HealthyLaunch.ProfileOfFew() });
        var connected = await stage.Api.SetAsync($"{created.Location}/connection", keys);
        Assert.True(connected.Status is HttpStatusCode.OK, connected.Text);
        await stage.Tracker.AddMemberAsync("F. Finance", Email, TrackerHost.OwnerPassword, Role.Finance);
        var finance = new Person(stage.Tracker.Browser());
        await finance.SendAsync("/signin", form: null, new() { ["email"] = Email, ["password"] = TrackerHost.OwnerPassword });
        return (created.Location!["/api/v1".Length..], finance);
    }

    private static string Text(Screen page, string part) =>
        string.Join(' ', page.Page.QuerySelectorAll($"[data-testid={part}]").SelectMany(one => one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>What Twilio charged, and what each line bears of it.</summary>
    private static (decimal Total, IReadOnlyList<decimal> Parts) Amounts(Screen page)
    {
        var currency = Assert.Single(page.Page.QuerySelectorAll("[data-testid=split-currency]"));
        return (
            AmountOf(currency.QuerySelector("[data-testid=split-total] b")!.TextContent),
            [.. currency.QuerySelectorAll("table")[0].QuerySelectorAll("tbody b").Select(cell => AmountOf(cell.TextContent))]);
    }

    private static bool Same((decimal Total, IReadOnlyList<decimal> Parts) one, (decimal Total, IReadOnlyList<decimal> Parts) other) =>
        one.Total == other.Total && one.Parts.SequenceEqual(other.Parts);

    private static decimal AmountOf(string text) => text == "–" ? 0 : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
