using System.Net;
using System.Text;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Exports;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// Figure 2, tables: people to invite that come in as CSV, and names that go out as CSV, in the portfolio's export and in that of the activity, which names the
/// onboarding of each row.
/// </summary>
public sealed class TableCases(World world) : IClassFixture<World>
{
    private static readonly Lazy<Task<IReadOnlyList<string>>> Calculated = new(CalculateAsync);

    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Table);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Table_is_read_and_written_as_promised(string id)
    {
        var input = BadInput.Of(id);
        using var visitor = await world.SignedInAsync("owner");
        await ((string)input.Send["page"]! switch
        {
            "importInvitations" => ImportAsync(input, visitor),
            "exportPortfolioCsv" => ExportAsync(input, visitor),
            var page => throw new InvalidOperationException($"No page is known as {page}."),
        });
        input.AssertReadWhole();
    }

    /// <summary>The dry run: what would become of each line, and nothing written.</summary>
    private async Task ImportAsync(BadInput input, Visitor visitor)
    {
        const string Address = "/people/invitations/import";
        Assert.True(input.Send.Promises("dryRun"));
        var before = await world.StoreAsync();
        var opened = await visitor.Person.OpenAsync(Address);
        var file = new SentFile(input.Send["file"]!.AsObject());

        var answer = await visitor.Person.PostAsync(Address, file.Body("csv", [KeyValuePair.Create("__RequestVerificationToken", opened.Value("__RequestVerificationToken")!)]));

        Words.AssertAnswered(input, answer);

        // Also where a case does not ask for it: a dry run writes nothing, whatever the file says.
        Assert.True(input.Expect.Promises("unchanged") || answer.Status is HttpStatusCode.OK);
        Assert.Equal(before, await world.StoreAsync());
        string Good() => answer.Page.QuerySelector("[data-testid=correct]") is null ? "Will be invited" : "Can be invited";
        var lines = answer.Page.QuerySelectorAll("[data-testid=preview] tr[data-line]").ToDictionary(
            row => row.GetAttribute("data-line")!, row => row.QuerySelector("td:last-child")!.TextContent.Trim(), StringComparer.Ordinal);
        foreach (var (line, sentence) in input.Expect["rows"]?.AsObject() ?? [])
        {
            Assert.Equal((string)sentence! == "ok" ? Good() : (string)sentence!, lines[line]);
        }

        if ((int?)input.Expect["rowsOk"] is { } many)
        {
            Assert.Equal(many, lines.Values.Count(line => line == Good()));
        }

        Assert.All(input.Expect["kept"]?.AsObject() ?? [], kept => Assert.Equal("note", kept.Key));
        if ((string?)input.Expect["kept"]?["note"] is { } note)
        {
            var done = await visitor.Person.SendAsync(answer, "/import", []);
            Assert.Equal(HttpStatusCode.OK, done.Status);
            Assert.Contains(note, await world.ValuesAsync("SELECT note FROM invitations"));

            // Other cases invite the same address.
            foreach (var invitation in (await world.Stage.Api.ReadAsync("/api/v1/invitations")).Json.GetProperty("items").EnumerateArray())
            {
                await world.Stage.Api.RemoveAsync($"/api/v1/invitations/{invitation.GetProperty("id").GetString()}");
            }
        }
    }

    private async Task ExportAsync(BadInput input, Visitor visitor)
    {
        var name = (string)input.Send["setup"]![0]!["onboardingNamed"]!;
        var made = await world.Stage.Api.AddAsync(Stage.Onboardings, new { name });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var key = made.Location!.Split('/')[^1];

        Assert.Equal("GET", (string?)input.Send["method"]);

        // Each export tells a spreadsheet program the same; the portfolio's column is called as the case calls it.
        var column = (string?)input.Expect["cell"]?["column"] ?? "Name";
        foreach (var (address, ofKey, ofName) in ((string, string, string)[])[("/billing.csv", "Key", column), ("/activity/export.csv", "onboarding", "onboardingName")])
        {
            await AssertExportedAsync(input, await visitor.Person.OpenAsync(address), (ofKey, key), ofName);
        }
    }

    private static async Task AssertExportedAsync(BadInput input, Screen answer, (string Column, string Value) ofRow, string column)
    {
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Contains((int)answer.Status, input.Expect["status"]!.AsArray().Select(status => (int)status!));
        Assert.Equal((string?)input.Expect["contentType"] ?? "text/csv", answer.Response.Content.Headers.ContentType?.MediaType);
        var rows = CsvText.Read(bytes).Rows;
        var columns = rows[0].Cells.ToList();
        var (key, name) = (columns.IndexOf(ofRow.Column), columns.IndexOf(column));
        var row = rows.First(one => one.Cells[key] == ofRow.Value);
        if ((string?)input.Expect["cell"]?["value"] is { } cell)
        {
            Assert.Equal(cell, row.Cells[name]);
        }

        if ((string?)input.Expect["rawContains"] is { } raw)
        {
            Assert.Contains(raw, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }

        if (input.Expect["calculates"] is { } calculates)
        {
            Assert.False((bool)calculates, "No case of a cell that calculates is known.");
            await AssertNotCalculatedAsync(row.Cells[name]);
        }
    }

    /// <summary>
    /// A spreadsheet program that is told to calculate what it reads leaves the cell as it stands. It opens the cells of all cases at once, and before them one that
    /// nobody guarded and that it does calculate, so that it is known to look.
    /// </summary>
    private static async Task AssertNotCalculatedAsync(string cell)
    {
        LibreOffice.Need();
        var read = await Calculated.Value;

        Assert.Equal("2", read[0]);
        Assert.Contains(cell, read);
    }

    private static async Task<IReadOnlyList<string>> CalculateAsync()
    {
        var cells = Cases.Select(row => (string?)BadInput.Of(row.Data).Expect["cell"]?["value"]).OfType<string>();
        var table = Encoding.UTF8.GetBytes($"=1+1\r\n{string.Concat(cells.Select(cell => CsvOutput.Line(cell[0] == '\'' ? cell[1..] : cell)))}");
        return [.. CsvText.Read(Encoding.UTF8.GetBytes(await LibreOffice.CalculatedAsync(table, CancellationToken.None))).Rows.Select(row => row.Cells[0])];
    }
}
