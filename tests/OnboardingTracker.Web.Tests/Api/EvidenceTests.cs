using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class EvidenceTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private const string Step = "turn-on-two-factor";

    [Fact]
    public async Task A_note_a_link_and_a_file_are_added_listed_served_and_removed()
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);

        var note = await api.AddAsync($"{path}/evidence", new { note = "Required since 9 Nov" });
        var link = await api.AddAsync($"{path}/evidence", new { link = "https://wiki.example.test/2fa" });
        var file = await SendFileAsync(api, $"{path}/evidence/files?name=two-factor.txt", "Required."u8.ToArray());
        var list = (await api.ReadAsync($"{path}/evidence")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()).ToList();
        var served = await api.ReadAsync(file.Location!);
        var stale = await api.RemoveAsync(note.Location!, "\"0\"");
        var removed = await api.RemoveAsync(note.Location!);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Created), (note.Status, link.Status, file.Status));
        Assert.Equal(["note", "link", "file"], list);
        Assert.Equal(("Required.", "text/plain"), (served.Text, served.MediaType));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.RemoveAsync(note.Location!)).Status);
        Assert.Equal("inProgress", (await api.ReadAsync(path)).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Evidence_has_a_day_of_its_own()
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);

        await api.AddAsync($"{path}/evidence", new { note = "The signed letter", dated = "2026-06-01" });
        await SendFileAsync(api, $"{path}/evidence/files?name=letter.txt&dated=2026-06-02", "Signed."u8.ToArray());
        await api.AddAsync($"{path}/evidence", new { note = "Seen today" });

        var days = (await api.ReadAsync($"{path}/evidence")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("dated").GetString());
        Assert.Equal(["2026-06-01", "2026-06-02", null], days);
    }

    [Theory]
    [InlineData("2999-01-01", HttpStatusCode.UnprocessableEntity, "The evidence cannot be from a day that is still to come.")]
    [InlineData("1999-12-31", HttpStatusCode.UnprocessableEntity, "The evidence cannot be from before the year 2000.")]
    [InlineData("yesterday", HttpStatusCode.BadRequest, null)]
    public async Task A_day_that_evidence_cannot_be_from_is_refused(string day, HttpStatusCode status, string? sentence)
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);

        var note = await api.AddAsync($"{path}/evidence", new { note = "Letter", dated = day });
        var file = await SendFileAsync(api, $"{path}/evidence/files?name=letter.txt&dated={day}", "Signed."u8.ToArray());

        Assert.Equal((status, HttpStatusCode.UnprocessableEntity), (note.Status, file.Status));
        Assert.Contains(sentence ?? "", note.Text, StringComparison.Ordinal);
        Assert.Contains(sentence ?? "Send the day as ?dated=2026-11-09, or leave it out.", file.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run.exe", "MZ")]
    [InlineData("scan.png", "no picture")]
    [InlineData("", "text")]
    public async Task A_file_that_is_not_taken_leaves_nothing(string name, string content)
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);

        var refused = await SendFileAsync(api, $"{path}/evidence/files?name={name}", Encoding.ASCII.GetBytes(content));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "validation"), (refused.Status, refused.Problem));
        Assert.Empty((await api.ReadAsync($"{path}/evidence")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_file_larger_than_ten_megabytes_is_told_so()
    {
        var api = await running.ApiAsync();

        var refused = await SendFileAsync(api, $"{await StepAsync(api)}/evidence/files?name=large.txt", new byte[Evidence.FileMaxBytes + 1]);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "The file is larger than 10 MB."), (refused.Status, refused.Detail));
    }

    [Fact]
    public async Task A_file_sent_again_under_its_key_is_kept_once_and_another_file_is_refused()
    {
        var api = await running.ApiAsync();
        var path = $"{await StepAsync(api)}/evidence/files?name=scan.txt";

        var first = await SendFileAsync(api, path, "One"u8.ToArray(), "file-once");
        var again = await SendFileAsync(api, path, "One"u8.ToArray(), "file-once");
        var other = await SendFileAsync(api, path, "Two"u8.ToArray(), "file-once");

        Assert.Equal((HttpStatusCode.Created, first.Location), (again.Status, again.Location));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
    }

    [Fact]
    public async Task Both_a_note_and_a_link_or_neither_is_refused()
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);

        var both = await api.AddAsync($"{path}/evidence", new { note = "One", link = "https://example.test" });
        var neither = await api.AddAsync($"{path}/evidence", new { });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (both.Status, neither.Status));
    }

    [Fact]
    public async Task An_onboarding_is_deleted_only_under_its_name()
    {
        var api = await running.ApiAsync();
        var made = await api.AddAsync(Stage.Onboardings, new { name = "To be deleted" });

        var unnamed = await api.RemoveAsync(made.Location!);
        var wrong = await api.RemoveAsync($"{made.Location}?name=to%20be%20deleted");
        var deleted = await api.RemoveAsync($"{made.Location}?name=To%20be%20deleted");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (unnamed.Status, wrong.Status));
        Assert.Equal(HttpStatusCode.NoContent, deleted.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.ReadAsync(made.Location!)).Status);
    }

    private static async Task<string> StepAsync(HttpClient api) => $"{(await api.AddAsync(Stage.Onboardings, new { name = "Evidence" })).Location}/steps/{Step}";

    private static async Task<Answer> SendFileAsync(HttpClient api, string path, byte[] content, string? idempotencyKey = null)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await api.SendAsync(HttpMethod.Post, path, body, header: idempotencyKey is null ? null : ("Idempotency-Key", idempotencyKey));
    }
}
