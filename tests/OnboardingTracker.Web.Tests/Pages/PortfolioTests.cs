using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>The billing of all onboardings: filtered, sorted and paged in the address, as CSV, and only for who may see money.</summary>
public sealed class PortfolioTests
{
    [Fact]
    public async Task The_list_is_filtered_sorted_and_paged_by_its_address()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        for (var number = 1; number <= 30; number++)
        {
            await api.AddAsync(Stage.Onboardings, new { name = $"Launch {number:00}", customer = number == 7 ? "Contoso" : null, profile = new { invoiced = number == 3 ? true : (bool?)null } });
        }

        var owner = await Person.SignedInAsync(tracker);
        var first = await owner.OpenAsync("/billing");
        Assert.Equal(25, Rows(first).Count);
        Assert.Equal("Launch 30", Rows(first)[0]);
        Assert.Contains("Page 1 of 2", first.Page.Body!.TextContent, StringComparison.Ordinal);

        var second = await owner.OpenAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Launch 05", "Launch 04", "Launch 03", "Launch 02", "Launch 01"], Rows(second));

        var byName = await owner.OpenAsync("/billing?sort=name&q=launch%200");
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"Launch 0{number}"), Rows(byName));
        Assert.Equal("ascending", byName.Page.QuerySelector("[aria-sort]")!.GetAttribute("aria-sort"));

        Assert.Equal(["Launch 07"], Rows(await owner.OpenAsync("/billing?q=contoso")));
        Assert.NotNull((await owner.OpenAsync("/billing?show=ready")).Page.QuerySelector("[data-testid=filtered-empty]"));
        await tracker.AddMemberAsync("F. Finance", "finance@example.test", TrackerHost.OwnerPassword, Role.Finance);
        var finance = new Person(tracker.Browser());
        await finance.SendAsync("/signin", form: null, new() { ["email"] = "finance@example.test", ["password"] = TrackerHost.OwnerPassword });
        Assert.Equal(HttpStatusCode.Redirect, (await finance.SendAsync("/onboardings/launch-07/billing", null, new() { ["decision"] = "refuse", ["reason"] = "No budget." })).Status);
        Assert.Empty(Rows(await owner.OpenAsync("/billing?show=toDecide&q=contoso")));
        Assert.Equal(["Launch 07"], Rows(await owner.OpenAsync("/billing?show=notReady&q=contoso")));
        Assert.Empty(Rows(await owner.OpenAsync("/billing?show=lowBalance")));

        // What is not known, and pages that are not there, still show the list.
        Assert.Equal(25, Rows(await owner.OpenAsync("/billing?show=nonsense&sort=%27&page=-3")).Count);
        Assert.Equal(5, Rows(await owner.OpenAsync("/billing?page=99")).Count);

        // Whoever is invoiced has fewer questions open than the others.
        var byOpen = Rows(await owner.OpenAsync("/billing?sort=open&page=2"));
        Assert.Equal("Launch 03", byOpen[^1]);
    }

    [Fact]
    public async Task The_export_is_what_the_page_shows_and_nobody_else_s()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        await api.AddAsync(Stage.Onboardings, new { name = "=1+1" });
        await api.AddAsync(Stage.Onboardings, new { name = "\"Süd\", Nord" });
        await tracker.AddMemberAsync("A. Admin", "admin@example.test", TrackerHost.OwnerPassword, Role.Admin);

        var browser = tracker.Browser();
        await new Person(browser).SendAsync("/signin", form: null, new() { ["email"] = TrackerHost.OwnerEmail, ["password"] = TrackerHost.OwnerPassword });
        using var answer = await browser.GetAsync(new Uri("/billing.csv?sort=name", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("\r\n'=1+1,", text, StringComparison.Ordinal);
        Assert.Contains("\"\"\"Süd\"\", Nord\"", text, StringComparison.Ordinal);

        var other = tracker.Browser();
        var admin = new Person(other);
        await admin.SendAsync("/signin", form: null, new() { ["email"] = "admin@example.test", ["password"] = TrackerHost.OwnerPassword });
        Assert.NotNull((await admin.OpenAsync("/billing")).Page.QuerySelector("[data-testid=no-portfolio]"));
        Assert.DoesNotContain("Nord", await other.GetStringAsync(new Uri("/billing.csv", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_the_rows_of_the_page_in_its_order_and_nobody_else_s()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        foreach (var name in (string[])["Launch B", "=1+1", "Launch A", "Other"])
        {
            await api.AddAsync(Stage.Onboardings, new { name });
        }

        await tracker.AddMemberAsync("A. Admin", "admin@example.test", TrackerHost.OwnerPassword, Role.Admin);
        var browser = tracker.Browser();
        var owner = new Person(browser);
        await owner.SendAsync("/signin", form: null, new() { ["email"] = TrackerHost.OwnerEmail, ["password"] = TrackerHost.OwnerPassword });

        var link = (await owner.OpenAsync("/billing?sort=name&q=launch")).Page.QuerySelectorAll(".page-head__actions a").Select(one => one.GetAttribute("href")!).Single(address => address.StartsWith("/billing.xlsx", StringComparison.Ordinal));
        using var answer = await browser.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Matches(@"^billing-\d{4}-\d\d-\d\d\.xlsx$", answer.Content.Headers.ContentDisposition?.FileName ?? "");
        Assert.Equal(["Launch A", "Launch B"], await NamesAsync(answer));
        using var all = await browser.GetAsync(new Uri("/billing.xlsx?sort=name&page=7", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(["=1+1", "Launch A", "Launch B", "Other"], await NamesAsync(all));

        var other = tracker.Browser();
        await new Person(other).SendAsync("/signin", form: null, new() { ["email"] = "admin@example.test", ["password"] = TrackerHost.OwnerPassword });
        using var none = await other.GetAsync(new Uri("/billing.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Empty(await NamesAsync(none));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(HttpResponseMessage answer)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = SpreadsheetDocument.Open(content, isEditable: false);
        var billing = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == "Billing").Id!.Value!);
        return [.. billing.Worksheet!.Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().First().InlineString!.InnerText)];
    }

    private static List<string> Rows(Screen page) => [.. page.Page.QuerySelectorAll("[data-testid=portfolio] tbody th a").Select(link => link.TextContent.Trim())];
}
