using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>A token for chosen onboardings: every other one answers as one that is not there, and what concerns all of them is closed.</summary>
public sealed class TokenReachTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    private const string Missing = "no-such-onboarding";

    [Fact]
    public async Task Another_onboarding_answers_as_one_that_is_missing_on_every_route()
    {
        var (own, foreign) = await TwoAsync();
        var api = running.Tracker.Api(await TokenForAsync(own));
        var asked = 0;
        foreach (var (method, path) in Routes())
        {
            var there = await api.SendAsync(method, path.Replace("{key}", foreign, StringComparison.Ordinal), BodyOf(method));
            var missing = await api.SendAsync(method, path.Replace("{key}", Missing, StringComparison.Ordinal), BodyOf(method));

            // A wrong kind of body is refused by the route, before any onboarding is looked for.
            Assert.True(there.Status is HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType, $"{method} {path}: {there.Status}");
            Assert.Equal((missing.Status, Said(missing).Replace(Missing, foreign, StringComparison.Ordinal)), (there.Status, Said(there)));
            asked++;
        }

        Assert.True(asked > 20, $"Only {asked} routes.");
        Assert.Equal(HttpStatusCode.OK, (await api.ReadAsync($"{Stage.Onboardings}/{own}")).Status);
    }

    [Fact]
    public async Task Lists_show_only_the_chosen_ones_and_what_is_of_all_is_closed()
    {
        var (own, foreign) = await TwoAsync();
        var api = running.Tracker.Api(await TokenForAsync(own));

        var list = await api.ReadAsync(Stage.Onboardings);
        var activity = await api.ReadAsync("/api/v1/activity");
        var filtered = await api.ReadAsync($"/api/v1/activity?onboarding={foreign}");

        Assert.Equal([own], list.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()));
        Assert.Equal([own], activity.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("onboarding").GetString()).Distinct());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, filtered.Status);
        foreach (var (method, path) in new[] { (HttpMethod.Post, Stage.Onboardings), (HttpMethod.Get, "/api/v1/notices"), (HttpMethod.Get, "/api/v1/activity/chain") })
        {
            var answer = await api.SendAsync(method, path, method == HttpMethod.Post ? new { name = "Another" } : null);
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), (answer.Status, answer.Problem));
        }
    }

    [Fact]
    public async Task A_token_whose_onboardings_are_all_gone_is_good_for_none()
    {
        var (own, other) = await TwoAsync();
        var api = running.Tracker.Api(await TokenForAsync(own));
        var owner = await running.ApiAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await owner.RemoveAsync($"{Stage.Onboardings}/{own}?name=own")).Status);

        Assert.Empty((await api.ReadAsync(Stage.Onboardings)).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await api.ReadAsync($"{Stage.Onboardings}/{other}")).Status);
    }

    [Fact]
    public async Task A_revoked_token_is_dead_within_five_seconds_twenty_times()
    {
        await using var second = await TrackerHost.StartAsync(running.Tracker.DataDirectory);
        var (own, _) = await TwoAsync();
        var longest = TimeSpan.Zero;
        for (var time = 0; time < 20; time++)
        {
            var (text, id, memberId) = await IssueAsync(own);
            var (api, there) = (running.Tracker.Api(text), second.Api(text));
            Assert.Equal(HttpStatusCode.OK, (await api.ReadAsync(Stage.Onboardings)).Status);
            Assert.Equal(HttpStatusCode.OK, (await there.ReadAsync(Stage.Onboardings)).Status);

            var start = TimeProvider.System.GetTimestamp();
            await using (var scope = running.Tracker.Services.CreateAsyncScope())
            {
                Assert.True(await scope.ServiceProvider.GetRequiredService<RevokeApiToken>()
                    .RunAsync(memberId, id, new Actor(ActorKind.Person, memberId, TrackerHost.OwnerName), TestContext.Current.CancellationToken));
            }

            Assert.Equal(HttpStatusCode.Unauthorized, (await api.ReadAsync(Stage.Onboardings)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await there.ReadAsync(Stage.Onboardings)).Status);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, TimeProvider.System.GetElapsedTime(start).Ticks));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"Figure 6 (tokens): 20 of 20 revoked tokens dead at once on two instances, the slowest after {longest.TotalMilliseconds:0} ms.");
        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    /// <summary>All of the answer but the id of the request.</summary>
    private static string Said(Answer answer)
    {
        var problem = JsonNode.Parse(answer.Text)!.AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString();
    }

    private static object? BodyOf(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Delete ? null : new { note = "x" };

    private async Task<(string Own, string Foreign)> TwoAsync()
    {
        var api = await running.ApiAsync();
        var own = await api.AddAsync(Stage.Onboardings, new { name = "own" });
        var foreign = await api.AddAsync(Stage.Onboardings, new { name = "foreign" });
        return (own.Json.GetProperty("key").GetString()!, foreign.Json.GetProperty("key").GetString()!);
    }

    private async Task<string> TokenForAsync(string key) => (await IssueAsync(key)).Text;

    private async Task<(string Text, Guid Id, string MemberId)> IssueAsync(string key)
    {
        await using var scope = running.Tracker.Services.CreateAsyncScope();
        var member = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByEmailAsync(TrackerHost.OwnerEmail);
        var onboarding = await scope.ServiceProvider.GetRequiredService<IOnboardingReader>().VersionAsync(key, TestContext.Current.CancellationToken);
        var issued = await scope.ServiceProvider.GetRequiredService<CreateApiToken>().RunAsync(
            new TokenOwner(member!.Id, member.Email!),
            new TokenWish("narrow", TokenScope.Write, new HashSet<OnboardingId> { onboarding!.Id }, TimeSpan.FromDays(1)),
            Actor.System,
            TestContext.Current.CancellationToken);
        return (issued.Text, issued.Token.Id, member.Id);
    }

    /// <summary>Every route of the API that names an onboarding.</summary>
    private IEnumerable<(HttpMethod Method, string Path)> Routes() => running.Tracker.Services.GetServices<Microsoft.AspNetCore.Routing.EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("/api/", StringComparison.Ordinal) && endpoint.RoutePattern.RawText.Contains("{key}", StringComparison.Ordinal))
        .SelectMany(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()!.HttpMethods.Select(method => (
            new HttpMethod(method),
            endpoint.RoutePattern.RawText!
                .Replace("{step}", "turn-on-two-factor", StringComparison.Ordinal)
                .Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
                .Replace("{id}", Guid.Empty.ToString(), StringComparison.Ordinal))));
}
