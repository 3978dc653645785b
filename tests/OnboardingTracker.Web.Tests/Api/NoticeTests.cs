using System.Net;
using System.Text.Json;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class NoticeTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private const string Notices = "/api/v1/notices";

    [Fact]
    public async Task Who_was_told_reads_it_page_by_page_and_marks_one()
    {
        var api = await PersonAsync("pages");
        var key = await StartAsync(api, "Pages");
        await LoseAsync(key);
        await LoseAsync(key);

        var first = await api.ReadAsync($"{Notices}?limit=1");
        var second = await api.ReadAsync($"{Notices}?limit=1&cursor={first.Json.GetProperty("nextCursor").GetString()}");
        var (newest, oldest) = (Assert.Single(Items(first)), Assert.Single(Items(second)));

        Assert.Equal((2, 2), (Unread(first), Unread(second)));
        Assert.Equal(JsonValueKind.Null, second.Json.GetProperty("nextCursor").ValueKind);
        Assert.True(newest.GetProperty("at").GetDateTimeOffset() > oldest.GetProperty("at").GetDateTimeOffset());
        Assert.Equal(
            (key, "Pages", null, "Lost the connection to Twilio", null),
            (Text(newest, "onboarding"), Text(newest, "onboardingName"), Text(newest, "step"), Text(newest, "sentence"), Text(newest, "readAt")));

        Assert.Equal(HttpStatusCode.NoContent, (await api.AddAsync($"{Notices}/{Text(oldest, "id")}/read")).Status);

        var after = await api.ReadAsync(Notices);
        Assert.Equal(1, Unread(after));
        Assert.Equal([false, true], Items(after).Select(notice => Text(notice, "readAt") is not null));
    }

    [Fact]
    public async Task What_came_after_the_list_was_read_stays_unread()
    {
        var api = await PersonAsync("later");
        var key = await StartAsync(api, "Later");
        await LoseAsync(key);
        var until = (await api.ReadAsync(Notices)).Json.GetProperty("asOf").GetDateTimeOffset();
        running.Tracker.Clock.Advance(TimeSpan.FromSeconds(1));
        await LoseAsync(key);

        var marked = await api.AddAsync($"{Notices}/read", new { until });

        Assert.Equal(HttpStatusCode.NoContent, marked.Status);
        Assert.Equal([true, false], Items(await api.ReadAsync(Notices)).Select(notice => Text(notice, "readAt") is null));
    }

    [Fact]
    public async Task Nobody_reads_or_marks_what_another_was_told()
    {
        var (mine, theirs) = (await PersonAsync("mine"), await PersonAsync("theirs"));
        await LoseAsync(await StartAsync(mine, "Both"));
        var (myId, theirId) = (Text(Items(await mine.ReadAsync(Notices))[0], "id"), Text(Items(await theirs.ReadAsync(Notices))[0], "id"));

        var refused = await mine.AddAsync($"{Notices}/{theirId}/read");
        await mine.AddAsync($"{Notices}/read", new { until = running.Tracker.Clock.GetUtcNow() });

        Assert.NotEqual(myId, theirId);
        Assert.Equal((HttpStatusCode.NotFound, "not-found", "You have no such notice."), (refused.Status, refused.Problem, refused.Detail));
        Assert.Equal((0, true), (Unread(await mine.ReadAsync(Notices)), Unread(await theirs.ReadAsync(Notices)) > 0));
    }

    [Theory]
    [InlineData("""{ }""", HttpStatusCode.UnprocessableEntity, "/until", "Send until: the asOf of the list that was read.")]
    [InlineData("""{ "until": null }""", HttpStatusCode.UnprocessableEntity, "/until", "Send until: the asOf of the list that was read.")]
    [InlineData("""{ "until": 5 }""", HttpStatusCode.BadRequest, "/until", "Enter an instant, for example 2027-01-15T09:30:00Z.")]
    [InlineData("""{ "until": "yesterday" }""", HttpStatusCode.BadRequest, "/until", "Enter an instant, for example 2027-01-15T09:30:00Z.")]
    [InlineData("""{ "untill": "2027-01-15T09:30:00Z" }""", HttpStatusCode.BadRequest, "/untill", "untill is not known. Did you mean until?")]
    public async Task What_does_not_say_until_when_marks_nothing(string body, HttpStatusCode status, string at, string sentence)
    {
        var answer = await (await running.ApiAsync()).AddAsync($"{Notices}/read", body);

        Assert.Equal(status, answer.Status);
        Assert.Equal(sentence, answer.Json.GetProperty("errors").GetProperty(at)[0].GetString());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("cursor=AAAA", "cursor")]
    public async Task Wrong_paging_is_refused(string query, string at)
    {
        var answer = await (await running.ApiAsync()).ReadAsync($"{Notices}?{query}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "validation"), (answer.Status, answer.Problem));
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(at, out _), answer.Text);
    }

    [Fact]
    public async Task Who_may_not_is_refused()
    {
        var (guest, reader, writer) = (running.Tracker.Api(), await running.ReaderAsync(), await running.ApiAsync());
        var one = $"{Notices}/{Guid.Empty}/read";
        var body = new { until = running.Tracker.Clock.GetUtcNow() };

        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.ReadAsync(Notices)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.AddAsync($"{Notices}/read", body)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.AddAsync(one)).Status);
        Assert.Equal(HttpStatusCode.OK, (await reader.ReadAsync(Notices)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.AddAsync($"{Notices}/read", body)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.AddAsync(one)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.AddAsync(one)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.AddAsync($"{Notices}/first/read")).Status);
    }

    /// <summary>The connection of the onboarding is lost, and everybody is told.</summary>
    private async Task LoseAsync(string key)
    {
        await running.Tracker.RecordConnectionAsync(key);
        await running.Tracker.TellAsync();
    }

    private async Task<HttpClient> PersonAsync(string name) =>
        running.Tracker.Api(await running.Tracker.CreateTokenAsync(TokenScope.Write, $"{name}@example.test"));

    private static async Task<string> StartAsync(HttpClient api, string name) =>
        (await api.AddAsync(Stage.Onboardings, new { name })).Location!.Split('/')[^1];

    private static List<JsonElement> Items(Answer answer) => [.. answer.Json.GetProperty("items").EnumerateArray()];

    private static int Unread(Answer answer) => answer.Json.GetProperty("unread").GetInt32();

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
