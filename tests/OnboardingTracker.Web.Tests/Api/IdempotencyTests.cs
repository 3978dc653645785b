using System.Net;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class IdempotencyTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    [Fact]
    public async Task A_request_sent_again_has_its_effect_once_and_gets_the_first_answer()
    {
        var api = await running.ApiAsync();

        var first = await SendAsync(api, "once", new { name = "Sent twice" });
        var again = await SendAsync(api, "once", new { name = "Sent twice" });

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal((first.Status, first.Text, first.Location, first.ETag), (again.Status, again.Text, again.Location, again.ETag));
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(1, await CountAsync(api, "Sent twice"));
    }

    [Fact]
    public async Task Of_many_at_once_one_acts()
    {
        var api = await running.ApiAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SendAsync(api, "at-once", new { name = "At once" })));

        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.Text));
        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.Equal(1, await CountAsync(api, "At once"));
    }

    [Fact]
    public async Task A_key_belongs_to_one_request()
    {
        var api = await running.ApiAsync();
        await SendAsync(api, "one-request", new { name = "The first" });

        var other = await SendAsync(api, "one-request", new { name = "The second" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"), (other.Status, other.Problem));
        Assert.Equal(0, await CountAsync(api, "The second"));
    }

    [Fact]
    public async Task A_body_that_is_refused_uses_up_no_key_and_a_used_key_is_free_a_day_later()
    {
        var api = await running.ApiAsync();
        var refused = await SendAsync(api, "free-later", new { name = "" });
        var corrected = await SendAsync(api, "free-later", new { name = "Corrected" });

        running.Tracker.Clock.Advance(Day + TimeSpan.FromMinutes(1));
        var later = await SendAsync(api, "free-later", new { name = "Next day" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (corrected.Status, later.Status));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_key_that_cannot_be_one_is_refused(string? key)
    {
        var answer = await SendAsync(await running.ApiAsync(), key ?? new string('k', 201), new { name = "Never made" });

        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (answer.Status, answer.Problem));
    }

    private static Task<Answer> SendAsync(HttpClient api, string key, object body) =>
        api.SendAsync(HttpMethod.Post, Stage.Onboardings, body, header: ("Idempotency-Key", key));

    private static async Task<int> CountAsync(HttpClient api, string name) =>
        (await api.ReadAsync($"{Stage.Onboardings}?limit=200")).Json.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("name").GetString() == name);
}
