using System.Net;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Figure 12: names that look odd and are taken are shown letter for letter on the page, by the API and in the CSV, where a guard may stand before them.</summary>
public sealed class ShownTests(World world, ITestOutputHelper output) : IClassFixture<World>
{
    [Fact]
    public async Task Every_accepted_name_is_shown_letter_for_letter_on_page_API_and_CSV()
    {
        using var visitor = await world.SignedInAsync("owner");
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        List<string> wrong = [];
        foreach (var input in BadInput.Ids.Select(BadInput.Of).Where(IsAcceptedName))
        {
            using var content = new ByteArrayContent(input.Body()!);
            content.Headers.ContentType = new("application/json");
            var made = await world.Stage.Api.AddAsync(Stage.Onboardings, content);
            Assert.True(made.Status is HttpStatusCode.Created, $"{input.Id}: {made.Text}");
            var name = (string?)input.Expect["kept"]?["/name"] ?? input.GeneratedText()!;
            names[made.Location!.Split('/')[^1]] = name;

            var read = (await world.Stage.Api.ReadAsync(made.Location)).Json.GetProperty("name").GetString();
            var page = await visitor.Person.OpenAsync(made.Location.Replace("/api/v1", "", StringComparison.Ordinal));
            var shown = page.Page.QuerySelectorAll("h1 bdi, h1").Select(heading => heading.TextContent.Trim('\n', ' ', '\r')).ToList();
            if (read != name || !shown.Contains(name.Trim(), StringComparer.Ordinal))
            {
                wrong.Add($"{input.Id}: API {read}, page {string.Join(" | ", shown)}");
            }
        }

        var rows = CsvText.Read(await (await visitor.Person.OpenAsync("/activity/export.csv")).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Rows;
        var (key, column) = (rows[0].Cells.ToList().IndexOf("onboarding"), rows[0].Cells.ToList().IndexOf("onboardingName"));
        var written = rows.Where(row => names.ContainsKey(row.Cells[key])).ToLookup(row => row.Cells[key], row => row.Cells[column]);
        wrong.AddRange(names.Where(one => !written[one.Key].Any(cell => cell == one.Value || cell == $"'{one.Value}")).Select(one => $"CSV of {one.Value}: {string.Join(" | ", written[one.Key])}"));

        output.WriteLine($"Figure 12: {names.Count} accepted names on page, API and CSV, {wrong.Count} shown otherwise than they were sent.");
        Assert.True(names.Count > 10, $"Only {names.Count} names.");
        Assert.Empty(wrong);
    }

    private static bool IsAcceptedName(BadInput input) =>
        input.Area == "api"
        && (string?)input.Send["path"] == Stage.Onboardings
        && (string?)input.Send["method"] == "POST"
        && (input.Expect["kept"]?["/name"] is not null || (string?)input.Expect["keptGenerated"] == "/name")
        && input.Expect["status"] is JsonArray statuses && statuses.Any(status => (int)status! == 201);
}
