using System.Net;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class ActivityTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private const string All = "/api/v1/activity";

    [Fact]
    public async Task An_entry_says_who_what_before_after_why_and_from_where()
    {
        var api = await running.ApiAsync();
        var made = await api.AddAsync(Stage.Onboardings, new { name = "Before" });
        await api.SetAsync(made.Location!, new { name = "After" }, made.ETag);

        var entry = (await api.ReadAsync($"{made.Location}/activity")).Json.GetProperty("items")[0];

        Assert.Equal(
            ("changed", "apiToken", "Name: Before", "Name: After", "127.0.0.0/24", false),
            (Text("kind"), Text("actorKind"), Text("before"), Text("after"), Text("from"), entry.GetProperty("isMoney").GetBoolean()));
        Assert.NotEqual(Guid.Empty, entry.GetProperty("tokenId").GetGuid());
        Assert.NotEmpty(Text("actorId")!);
        Assert.True(entry.GetProperty("number").GetInt64() > 0);

        string? Text(string name) => entry.GetProperty(name).GetString();
    }

    [Fact]
    public async Task The_list_is_filtered_by_who_kind_onboarding_and_time_and_pages()
    {
        var api = await running.ApiAsync();
        var made = await api.AddAsync(Stage.Onboardings, new { name = "Filtered" });
        var key = made.Json.GetProperty("key").GetString();
        await api.SetAsync(made.Location!, new { name = "Filtered twice" }, made.ETag);
        var person = (await api.ReadAsync($"{made.Location}/activity")).Json.GetProperty("items")[0].GetProperty("actorId").GetString();

        Assert.Equal(["changed", "created"], await KindsAsync($"onboarding={key}"));
        Assert.Equal(["created"], await KindsAsync($"onboarding={key}&kind=created"));
        Assert.Equal(["changed", "created"], await KindsAsync($"onboarding={key}&who=apiToken"));
        Assert.Equal(["changed", "created"], await KindsAsync($"onboarding={key}&who={person}"));
        Assert.Empty(await KindsAsync($"onboarding={key}&who=twilioCheck"));
        Assert.Empty(await KindsAsync($"onboarding={key}&to=2020-01-01"));
        Assert.Empty(await KindsAsync($"onboarding={key}&from=2100-01-01T00:00:00Z"));

        var first = await api.ReadAsync($"{All}?onboarding={key}&limit=1");
        var second = await api.ReadAsync($"{All}?onboarding={key}&limit=1&cursor={first.Json.GetProperty("nextCursor").GetString()}");
        Assert.Equal("created", second.Json.GetProperty("items")[0].GetProperty("kind").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, second.Json.GetProperty("nextCursor").ValueKind);

        async Task<IEnumerable<string?>> KindsAsync(string query) =>
            (await api.ReadAsync($"{All}?{query}")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("kind=nothing")]
    [InlineData("who=nobody")]
    [InlineData("onboarding=no-such-onboarding")]
    [InlineData("from=yesterday")]
    [InlineData("to=2026-02-30")]
    [InlineData("kind=created&kind=changed")]
    public async Task A_filter_that_means_nothing_is_refused(string query)
    {
        var answer = await (await running.ApiAsync()).ReadAsync($"{All}?{query}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (answer.Status, answer.Problem is not null));
    }

    [Fact]
    public async Task The_chain_is_there_for_whoever_keeps_its_head_elsewhere()
    {
        var api = await running.ApiAsync();
        await api.AddAsync(Stage.Onboardings, new { name = "Head" });
        using var ready = await running.Tracker.Browser().GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);

        var chain = (await api.ReadAsync($"{All}/chain")).Json;

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal(chain.GetProperty("number").GetInt64(), chain.GetProperty("verifiedNumber").GetInt64());
        Assert.Matches("^[0-9a-f]{64}$", chain.GetProperty("hash").GetString());
    }
}
