using System.Net;
using System.Net.Http.Headers;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class TokenTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer abc")]
    [InlineData("Bearer ot_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic b3duZXI6cGFzcw==")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoib3duZXIifQ.")]
    public async Task Request_without_a_right_token_gets_401(string? authorization)
    {
        var api = running.Tracker.Api();
        if (authorization is not null)
        {
            api.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        var answer = await api.ReadAsync(Stage.Onboardings);

        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (answer.Status, answer.Problem));
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task Token_in_other_letters_or_twice_or_in_the_query_gets_401_and_lower_case_bearer_passes()
    {
        var token = await running.Tracker.CreateTokenAsync();
        var twice = running.Tracker.Api();
        twice.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", [$"Bearer {token}", $"Bearer {token}"]);
        var lower = running.Tracker.Api();
        lower.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("bearer", token);

        Assert.Equal(HttpStatusCode.Unauthorized, (await running.Tracker.Api(token.ToUpperInvariant()).ReadAsync(Stage.Onboardings)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await twice.ReadAsync(Stage.Onboardings)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await running.Tracker.Api().ReadAsync($"{Stage.Onboardings}?access_token={token}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lower.ReadAsync(Stage.Onboardings)).Status);
    }

    [Fact]
    public async Task Token_that_may_read_cannot_write()
    {
        var reader = await running.ReaderAsync();

        var read = await reader.ReadAsync(Stage.Onboardings);
        var written = await reader.AddAsync(Stage.Onboardings, new { name = "Mine" });

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (written.Status, written.Problem));
        Assert.StartsWith("This token may only read.", written.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expired_token_gets_401()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        var before = await api.ReadAsync(Stage.Onboardings);

        tracker.Clock.Advance(ApiToken.Lifetime);
        var after = await api.ReadAsync(Stage.Onboardings);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.Status, after.Status));
    }

    [Fact]
    public async Task Token_that_asks_too_often_is_told_when_to_come_back_and_others_go_on()
    {
        var busy = running.Tracker.Api(await running.Tracker.CreateTokenAsync());
        Answer answer;
        var asked = 0;
        do
        {
            answer = await busy.ReadAsync($"{Stage.Onboardings}?limit=1");
            asked++;
        }
        while (answer.Status is HttpStatusCode.OK && asked < 700);

        var other = await (await running.ReaderAsync()).ReadAsync(Stage.Onboardings);

        Assert.Equal((HttpStatusCode.TooManyRequests, "too-many"), (answer.Status, answer.Problem));
        Assert.Equal(601, asked);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=all", "limit")]
    [InlineData("limit=1&limit=200", "limit")]
    [InlineData("cursor=AAAA", "cursor")]
    public async Task Wrong_paging_is_refused(string query, string at)
    {
        var answer = await (await running.ApiAsync()).ReadAsync($"{Stage.Onboardings}?{query}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "validation"), (answer.Status, answer.Problem));
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(at, out _), answer.Text);
    }

    [Fact]
    public async Task List_is_paged_to_its_end_and_shows_each_onboarding_once()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        foreach (var number in Enumerable.Range(1, 5))
        {
            await api.AddAsync(Stage.Onboardings, new { name = $"Number {number}" });
        }

        List<string?> names = [];
        string? cursor = null;
        do
        {
            var page = (await api.ReadAsync($"{Stage.Onboardings}?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Json;
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(["Number 5", "Number 4", "Number 3", "Number 2", "Number 1"], names);
    }

    [Fact]
    public async Task Method_that_an_address_does_not_take_is_named()
    {
        var answer = await (await running.ApiAsync()).RemoveAsync(Stage.Onboardings);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method"), (answer.Status, answer.Problem));
    }
}
