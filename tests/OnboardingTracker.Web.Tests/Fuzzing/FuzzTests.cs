using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.BadInputs;

namespace OnboardingTracker.Web.Tests.Fuzzing;

/// <summary>
/// Figure 3: requests made from the API's own description, right, nearly right and wild, as every role. None is answered 500, none shows or changes what is not one's
/// own, and the chain of the activity holds afterwards. 20 seconds in the tests, half on each database; FUZZ_SECONDS=3600 makes it an hour.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int SecondsInTheTests = 20;

    /// <summary>A token may ask 600 times a minute.</summary>
    private const int RequestsOfAToken = 400;

    private static readonly string[] Roles = ["owner", "admin", "lead", "member", "finance", "viewer", "nobody"];

    private readonly ConcurrentDictionary<string, (HttpClient Client, int Left)> clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> statuses = new();

    /// <summary>What a run of seconds reaches by far; fewer would mean that tokens or limits keep everybody out.</summary>
    private const int RoutesAtLeast = 12;

    private readonly ConcurrentDictionary<string, int> accepted = new(StringComparer.Ordinal);

    private World world = null!;
    private Place own = null!;
    private string onlyTheirs = "";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task No_request_from_the_description_breaks_anything(DatabaseKind kind)
    {
        Assert.SkipWhen(kind is DatabaseKind.Postgres && PostgresServer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", PostgresServer.Missing ?? "");
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var ofThis = await World.OnAsync(database);
        world = ofThis;
        own = await world.NewPlaceAsync(world.Stage.Api);
        onlyTheirs = $"only-theirs-{world.Other.Key}";
        var marked = await world.Stage.Api.AddAsync($"{world.Other.Path}/steps/{World.Step}/evidence", new { note = onlyTheirs });
        Assert.True((int)marked.Status is 200 or 201, marked.Text);
        var description = JsonNode.Parse((await world.Stage.Api.ReadAsync("/openapi/v1.json")).Text)!.AsObject();
        var seconds = int.Parse(Environment.GetEnvironmentVariable("FUZZ_SECONDS") ?? SecondsInTheTests.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) / 2;

        await Requests(description).SampleAsync(SendAsync, time: seconds, threads: 2, print: request => request.ToString());

        var chain = await ChainAsync();
        Assert.False(chain.IsBroken);
        Assert.True(accepted.Count >= RoutesAtLeast, $"Only {accepted.Count} routes took a request, so most of what is behind them was not reached.");
        Assert.DoesNotContain(429, statuses.Keys);
        Assert.DoesNotContain("\"@l\":\"Error\"", world.Tracker.Log, StringComparison.Ordinal);
        output.WriteLine(
            $"Figure 3 ({kind}): {statuses.Values.Sum():N0} requests in {seconds} s to {accepted.Count} routes that took one or more, {statuses.Where(one => one.Key >= 500).Sum(one => one.Value)} answered 500 and above: "
            + string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}")));
    }

    /// <summary>The parts of a request that are decided by chance.</summary>
    private Gen<Wish> Requests(JsonObject description)
    {
        var schemas = new SchemaGen(description);
        List<Gen<Wish>> all = [];
        foreach (var (path, item) in description["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(one => one.Key is "get" or "post" or "put" or "patch" or "delete"))
            {
                var body = operation!["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema ? schemas.Body(schema) : Gen.Const("");

                // Whoever may delete an onboarding would leave nothing to ask for: that route is asked with keys of no onboarding.
                var isDeletion = method == "delete" && path.EndsWith("{key}", StringComparison.Ordinal);
                all.Add(Gen.Select(Gen.OneOf<string>(Roles), isDeletion ? SchemaGen.Segment.Select(key => path.Replace("{key}", key, StringComparison.Ordinal)) : Path(path, operation), body, Gen.OneOf<string>("", "*", "\"1\"", "W/\"x\"", "nonsense"), (role, address, text, match) =>
                    new Wish(role, method.ToUpperInvariant(), path, address, text, match)));
            }
        }

        return Gen.OneOf<Wish>([.. all]);
    }

    /// <summary>Each place of the path filled with what is there, what is not theirs, or anything; and a query that is described or wild.</summary>
    private Gen<string> Path(string path, JsonNode operation)
    {
        var whole = Gen.Const("");
        foreach (var part in path.Split('/')[1..])
        {
            var next = part switch
            {
                "{key}" => Gen.Frequency<string>((6, Gen.Const(own.Key)), (2, Gen.Const(world.Other.Key)), (1, SchemaGen.Segment)),
                "{step}" => Gen.Frequency<string>((6, Gen.OneOf<string>(World.Step, "set-up-billing", "register-the-brand")), (1, SchemaGen.Segment)),
                ['{', ..] => SchemaGen.Segment,
                _ => Gen.Const(part),
            };
            whole = Gen.Select(whole, next, (before, one) => $"{before}/{one}");
        }

        var names = (operation["parameters"]?.AsArray() ?? []).Where(one => (string?)one!["in"] == "query").Select(one => (string)one!["name"]!).ToList();
        if (names.Count == 0)
        {
            return whole;
        }

        var query = Gen.Select(Gen.OneOf<string>([.. names]), Gen.OneOf<string>(SchemaGen.Segment, Gen.OneOf<string>("1", "200", "201", "0", "-1")), (name, value) => $"?{name}={value}");
        return Gen.Select(whole, Gen.OneOf<string>(query, Gen.Const("")), (address, one) => address + one);
    }

    private async Task SendAsync(Wish wish)
    {
        using var request = new HttpRequestMessage(new HttpMethod(wish.Method), new Uri(wish.Address, UriKind.Relative));
        if (wish.Body.Length > 0)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(wish.Body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (wish.IfMatch.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-Match", wish.IfMatch);
        }

        var client = await ClientAsync(wish.Role);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
        Assert.True((int)answer.StatusCode < 500, $"{wish} answered {(int)answer.StatusCode}: {text}{Environment.NewLine}{Faults()}");
        Assert.DoesNotContain("   at OnboardingTracker.", text, StringComparison.Ordinal);
        if (wish.Role is not ("owner" or "admin"))
        {
            Assert.False(text.Contains(onlyTheirs, StringComparison.Ordinal), $"{wish} shows what is not theirs: {text}");
            Assert.False(answer.IsSuccessStatusCode && wish.Address.Contains(world.Other.Key, StringComparison.Ordinal) && wish.Role is not "finance", $"{wish} was let in.");
        }

        Assert.False(wish.Role == "nobody" && answer.IsSuccessStatusCode, $"{wish} let nobody in.");
        if (answer.IsSuccessStatusCode)
        {
            accepted.AddOrUpdate($"{wish.Method} {wish.Route}", 1, (_, count) => count + 1);
        }
        else if (answer.StatusCode is not HttpStatusCode.NotModified)
        {
            Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{wish} answered {(int)answer.StatusCode} without a sentence.");
        }
    }

    /// <summary>What was logged of them.</summary>
    private string Faults() => string.Join(Environment.NewLine, world.Tracker.Log.Split('\n').Where(line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal)).TakeLast(2));

    private async Task<HttpClient> ClientAsync(string role)
    {
        if (clients.TryGetValue(role, out var known) && known.Left > 0)
        {
            clients[role] = (known.Client, known.Left - 1);
            return known.Client;
        }

        var client = world.Tracker.Api(role == "nobody" ? null : await world.TokenAsync(role));
        clients[role] = (client, role == "nobody" ? int.MaxValue : RequestsOfAToken);
        return client;
    }

    private async Task<ChainState> ChainAsync()
    {
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VerifyActivity>().AllAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>One request, as it is told when it breaks something; without a body or a precondition where these are empty.</summary>
    private sealed record Wish(string Role, string Method, string Route, string Address, string Body, string IfMatch);
}
