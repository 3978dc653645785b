using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class ActivityPageTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task The_page_of_all_shows_filters_and_exports_what_happened()
    {
        var address = await host.NewOnboardingAsync("Shown among all");
        var key = address.Split('/')[^1];

        var all = await host.Owner.OpenAsync("/activity");
        var filtered = await host.Owner.OpenAsync($"/activity?onboarding={key}&kind=created&from=2020-01-01&to=2100-01-01");
        var nothing = await host.Owner.OpenAsync($"/activity?onboarding={key}&kind=confirmed");
        var wrong = await host.Owner.OpenAsync("/activity?from=soon");

        Assert.Contains("Started the onboarding \"Shown among all\"", all.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Shown among all", Assert.Single(filtered.Page.QuerySelectorAll(".timeline small a")).TextContent);
        Assert.Equal("created", filtered.Page.QuerySelector("select[name=kind] option[selected]")!.GetAttribute("value"));
        Assert.Contains("127.0.0.0/24", filtered.Page.QuerySelector(".inline-more .facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(nothing.Page.QuerySelector("[data-testid=nothing-matches]"));
        Assert.Equal((HttpStatusCode.BadRequest, true), (wrong.Status, wrong.Page.QuerySelector("[data-testid=wrong-filter]") is not null));
        Assert.Equal($"/activity/export.csv?kind=created&onboarding={key}&from=2020-01-01&to=2100-01-01", filtered.Page.QuerySelector("a[download]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")", "'=HYPERLINK")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM")]
    [InlineData("＝1+1", "'＝1+1")]
    public async Task A_cell_that_a_spreadsheet_would_calculate_is_text(string note, string guarded)
    {
        var address = await host.NewOnboardingAsync("Formulas");
        await host.Owner.SendAsync($"{address}/steps/turn-on-two-factor/denial", null, new() { ["note"] = note });

        var text = await ReadAsync($"{address}/activity/export.csv");

        Assert.Contains(guarded, text, StringComparison.Ordinal);
        Assert.DoesNotContain($",{note[..4]}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_are_attachments_with_every_entry_and_the_names_of_the_API()
    {
        var address = await host.NewOnboardingAsync("Exported, \"quoted\" and ünïcode");
        var csv = await host.Owner.OpenAsync($"{address}/activity/export.csv");
        var json = await ReadAsync($"{address}/activity/export.json");
        var text = await ReadAsync($"{address}/activity/export.csv");

        Assert.Equal("attachment", csv.Response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(("text/csv", "no-store"), (csv.Response.Content.Headers.ContentType?.MediaType, csv.Response.Headers.CacheControl?.ToString()));
        Assert.StartsWith("number,at,actorKind,actor,actorId,kind,onboarding,", text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("\"Started the onboarding \"\"Exported, \"\"quoted\"\" and ünïcode\"\"\"", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var entry = Assert.Single(JsonDocument.Parse(json).RootElement.EnumerateArray());
        Assert.Equal(("created", "Exported, \"quoted\" and ünïcode"), (entry.GetProperty("kind").GetString(), entry.GetProperty("onboardingName").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Owner.OpenAsync("/onboardings/no-such/activity/export.csv")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Owner.OpenAsync($"{address}/activity/export.csv?kind=nothing")).Status);
    }

    [Fact]
    public async Task Verify_now_says_how_far_it_holds_and_where_it_breaks_and_readiness_says_so_too()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var owner = await Person.SignedInAsync(tracker);
        await owner.SendAsync("/onboardings/new", null, new() { ["name"] = "Launch" });
        await owner.SendAsync("/onboardings/new/check", null, []);

        var before = await owner.OpenAsync("/activity");
        var verified = await owner.FollowAsync(await owner.SendAsync("/activity", null, []));
        await ChangeAsync(tracker, "UPDATE activity SET sentence = 'Nothing happened' WHERE number = 2");
        var broken = await owner.FollowAsync(await owner.SendAsync("/activity", null, []));
        var ready = await owner.OpenAsync("/readyz");
        await ChangeAsync(tracker, "UPDATE activity SET sentence = 'Started the onboarding \"Launch\"' WHERE number = 2");
        var mended = await owner.FollowAsync(await owner.SendAsync("/activity", null, []));

        Assert.Contains("has not been checked yet", StateOf(before), StringComparison.Ordinal);
        Assert.Contains("History is complete: 2 entries checked, none changed or missing.", StateOf(verified), StringComparison.Ordinal);
        Assert.Contains("Broken at number 2", StateOf(broken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Contains("History is complete: 2 entries checked", StateOf(mended), StringComparison.Ordinal);

        static string StateOf(Screen screen) => string.Join(' ', screen.Page.QuerySelector(".chain-state")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task ChangeAsync(TrackerHost tracker, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(tracker.DataDirectory, "tracker.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> ReadAsync(string address)
    {
        var answer = await host.Owner.OpenAsync(address);
        return Encoding.UTF8.GetString(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
