using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// Figure 2, tables: people to invite that come in as CSV, and names that go out as CSV. The export there is, is that of the activity, which names the onboarding of
/// each row.
/// </summary>
public sealed class TableCases(World world) : IClassFixture<World>
{
    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Table);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Table_is_read_and_written_as_promised(string id)
    {
        var input = BadInput.Of(id);
        using var visitor = await world.SignedInAsync("owner");
        await ((string)input.Send["page"]! == "importInvitations" ? ImportAsync(input, visitor) : ExportAsync(input, visitor));
    }

    /// <summary>The dry run: what would become of each line, and nothing written.</summary>
    private async Task ImportAsync(BadInput input, Visitor visitor)
    {
        const string Address = "/people/invitations/import";
        var before = await world.StoreAsync();
        var opened = await visitor.Person.OpenAsync(Address);
        var file = new SentFile(input.Send["file"]!.AsObject());

        var answer = await visitor.Person.PostAsync(Address, file.Body("csv", [KeyValuePair.Create("__RequestVerificationToken", opened.Value("__RequestVerificationToken")!)]));

        if (input.Expect["rows"] is null && input.Expect["rowsOk"] is null)
        {
            Words.AssertAnswered(input, answer);
        }
        else
        {
            Assert.Contains((int)answer.Status, input.Expect["status"]!.AsArray().Select(status => (int)status!));
        }

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

        var answer = await visitor.Person.OpenAsync("/activity/export.csv");
        var bytes = await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Contains((int)answer.Status, input.Expect["status"]!.AsArray().Select(status => (int)status!));
        Assert.Equal("text/csv", answer.Response.Content.Headers.ContentType?.MediaType);
        var rows = CsvText.Read(bytes).Rows;
        var columns = rows[0].Cells.ToList();
        var row = rows.First(one => one.Cells[columns.IndexOf("onboarding")] == key);
        if (input.Expect["cell"] is JsonObject cell)
        {
            Assert.Equal((string)cell["value"]!, row.Cells[columns.IndexOf("onboardingName")]);
        }

        if ((string?)input.Expect["rawContains"] is { } raw)
        {
            Assert.Contains(raw, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }
}
