using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.BadInputs;

namespace OnboardingTracker.Web.Tests.Fuzzing;

/// <summary>
/// Figure 3: requests made from the API's own description, right, nearly right and wild, about what is there and what is not, as every role. None is answered 500, none
/// shows or changes what is not one's own, what may be written is written as often as it was said to be and nothing else is, and the chain of the activity holds
/// afterwards. 20 seconds in the tests, half on each database; FUZZ_SECONDS=3600 makes it an hour.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int SecondsInTheTests = 20;

    /// <summary>A token may ask 600 times a minute.</summary>
    private const int RequestsOfAToken = 400;

    /// <summary>Who may do something about every onboarding, and so is never sent to the one that nothing may happen to.</summary>
    private static readonly string[] Insiders = ["owner", "admin", "finance"];

    /// <summary>Those for whom the other onboarding does not exist.</summary>
    private static readonly string[] Outsiders = ["lead", "member", "viewer", "nobody"];

    /// <summary>What no request of a program changes, whoever sends it: who people are, what they are, how they come in.</summary>
    private static readonly string[] Untouched =
    [
        "access_requests", "member_claims", "member_logins", "member_passkeys", "member_roles", "member_tokens", "members", "organization_roles", "role_claims", "roles", "sessions",
        "setup_tokens", "sign_in_policy", "step_assignments", "used_codes",
    ];

    private readonly ConcurrentDictionary<string, (HttpClient Client, int Left)> clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, int> statuses = new();

    /// <summary>What a run of seconds reaches by far; fewer would mean that tokens or limits keep everybody out.</summary>
    private const int RoutesAtLeast = 12;

    private readonly ConcurrentDictionary<string, int> accepted = new(StringComparer.Ordinal);

    private World world = null!;
    private Place own = null!;
    private string onlyTheirs = "";
    private int tokens;

    /// <summary>Ids of what is there, by the word that stands before them in an address: of one's own onboarding, of the other, and of nobody's.</summary>
    private IReadOnlyDictionary<string, string[]> ids = new Dictionary<string, string[]>();
    private string[] steps = [];

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
        steps = [.. world.Tracker.Services.GetRequiredService<StepPlaybook>().Doable().Select(step => step.Key)];
        ids = await SetUpAsync();
        var description = JsonNode.Parse((await world.Stage.Api.ReadAsync("/openapi/v1.json")).Text)!.AsObject();
        var seconds = int.Parse(Environment.GetEnvironmentVariable("FUZZ_SECONDS") ?? SecondsInTheTests.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) / 2;
        var (before, theirs) = (await world.CountsAsync(), await world.KeptOfAsync(world.Other));

        await Requests(description).SampleAsync(SendAsync, time: seconds, threads: 2, print: request => request.ToString());

        Assert.Equal(theirs, await world.KeptOfAsync(world.Other));
        AssertWritten(before, await world.CountsAsync());
        var chain = await ChainAsync();
        Assert.False(chain.IsBroken);
        Assert.True(accepted.Count >= RoutesAtLeast, $"Only {accepted.Count} routes took a request, so most of what is behind them was not reached.");
        Assert.DoesNotContain("\"@l\":\"Error\"", world.Tracker.Log, StringComparison.Ordinal);
        output.WriteLine(
            $"Figure 3 ({kind}): {statuses.Values.Sum():N0} requests in {seconds} s to {accepted.Count} routes that took one or more, {accepted.Keys.Count(route => route.Contains("{id}", StringComparison.Ordinal))} of them by the id of something, {statuses.Where(one => one.Key >= 500).Sum(one => one.Value)} answered 500 and above: "
            + string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{one.Key} {one.Value}")));
    }

    /// <summary>In either onboarding the same, so that an address can name what is there, what is another's, and what is another's below one's own.</summary>
    private async Task<IReadOnlyDictionary<string, string[]>> SetUpAsync()
    {
        var api = world.Stage.Api;
        Dictionary<string, List<string>> found = new(StringComparer.Ordinal) { ["comments"] = [], ["evidence"] = [], ["checks"] = [], ["invitations"] = [], ["notices"] = [] };
        foreach (var (place, note) in ((Place, string)[])[(own, "ours"), (world.Other, onlyTheirs)])
        {
            Assert.Equal(HttpStatusCode.OK, (await api.SetAsync($"{place.Path}/connection", HealthyLaunch.Keys())).Status);
            found["evidence"].Add((await MadeAsync($"{place.Path}/steps/{World.Step}/evidence", new { note })).Location!.Split('/')[^1]);
            found["comments"].Add((await MadeAsync($"{place.Path}/steps/{World.Step}/comments", new { text = note })).Location!.Split('/')[^1]);
            world.Tracker.Clock.Advance(TimeSpan.FromSeconds(61));
            var run = (await MadeAsync($"{place.Path}/checks", null)).Location!;
            await world.Stage.FinishedAsync(run);
            found["checks"].Add(run.Split('/')[^1]);
            await world.Tracker.RecordConnectionAsync(place.Key);
        }

        var invited = await MadeAsync("/api/v1/invitations", new { emails = (string[])["a@fuzz.example.test", "b@fuzz.example.test"], roles = (string[])["viewer"] });
        found["invitations"].AddRange(invited.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        await world.Tracker.TellAsync();
        found["notices"].AddRange((await api.ReadAsync("/api/v1/notices")).Json.GetProperty("items").EnumerateArray().Select(notice => notice.GetProperty("id").GetString()!));
        Assert.All(found.Values, Assert.NotEmpty);
        return found.ToDictionary(one => one.Key, one => one.Value.ToArray(), StringComparer.Ordinal);
    }

    private async Task<Answer> MadeAsync(string path, object? body)
    {
        var made = await world.Stage.Api.AddAsync(path, body);
        Assert.True((int)made.Status is >= 200 and < 300, made.Text);
        return made;
    }

    /// <summary>Rows are as many more as answers said that something was made, and in no table that programs have nothing to do with.</summary>
    private void AssertWritten(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after)
    {
        long Made(string route) => accepted.Where(one => one.Key == $"POST /api/v1{route}").Sum(one => (long)one.Value);
        long More(string table) => after[table] - before[table];

        Assert.All(Untouched, table => Assert.True(More(table) == 0, $"{table} has {More(table)} rows more."));
        Assert.Equal(Made("/onboardings"), More("onboardings"));
        Assert.Equal(Made("/onboardings/{key}/steps/{step}/comments"), More("comments"));
        Assert.InRange(More("check_runs"), 0, Made("/onboardings/{key}/checks"));
        Assert.Equal(tokens, More("api_tokens"));

        // Who makes an onboarding as its lead belongs to it; nobody comes to belong to another.
        Assert.InRange(More("memberships"), 0, Made("/onboardings"));

        // Every act has its link, and each onboarding that was made is an act.
        Assert.Equal(More("activity"), More("activity_chain"));
        Assert.True(More("activity") >= Made("/onboardings"));
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
                var isDeletion = method == "delete" && path.EndsWith("/onboardings/{key}", StringComparison.Ordinal);
                foreach (var (roles, other) in ((string[], string)[])[(Insiders, own.Key), (Outsiders, world.Other.Key)])
                {
                    var addresses = isDeletion ? SchemaGen.Segment.Select(key => path.Replace("{key}", key, StringComparison.Ordinal)) : Path(path, operation, other);
                    all.Add(Gen.Select(Gen.OneOf<string>(roles), addresses, body, Gen.OneOf<string>("", "*", "\"1\"", "W/\"x\"", "nonsense"), (role, address, text, match) =>
                        new Wish(role, method.ToUpperInvariant(), path, address, text, match)));
                }
            }
        }

        return Gen.OneOf<Wish>([.. all]);
    }

    /// <summary>Each place of the path filled with what is there, what is not theirs, or anything; and a query that is described or wild.</summary>
    /// <param name="other">The key of the onboarding that is asked for beside one's own.</param>
    private Gen<string> Path(string path, JsonNode operation, string other)
    {
        var whole = Gen.Const("");
        var before = "";
        foreach (var part in path.Split('/')[1..])
        {
            var next = part switch
            {
                "{key}" => Gen.Frequency<string>((6, Gen.Const(own.Key)), (2, Gen.Const(other)), (1, SchemaGen.Segment)),
                "{step}" => Gen.Frequency<string>((6, Gen.Const(World.Step)), (3, Gen.OneOf<string>(steps)), (1, SchemaGen.Segment)),
                ['{', ..] when ids.TryGetValue(before, out var known) => Gen.Frequency<string>((6, Gen.OneOf<string>(known)), (1, SchemaGen.Segment)),
                ['{', ..] => throw new InvalidOperationException($"No id is known for {part} of {path}."),
                _ => Gen.Const(part),
            };
            whole = Gen.Select(whole, next, (start, one) => $"{start}/{one}");
            before = part;
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
        Assert.False(answer.StatusCode is HttpStatusCode.TooManyRequests && !IsOnceAMinute(wish.Route), $"{wish} was one too many, so what is behind it was not reached.");
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

    /// <summary>A look at Twilio, whoever asks for it.</summary>
    private static bool IsOnceAMinute(string route) => route.EndsWith("/checks", StringComparison.Ordinal) || route.EndsWith("/closer", StringComparison.Ordinal);

    /// <summary>What was logged of them.</summary>
    private string Faults() => string.Join(Environment.NewLine, world.Tracker.Log.Split('\n').Where(line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal)).TakeLast(2));

    private async Task<HttpClient> ClientAsync(string role)
    {
        if (clients.TryGetValue(role, out var known) && known.Left > 0)
        {
            clients[role] = (known.Client, known.Left - 1);
            return known.Client;
        }

        if (role != "nobody")
        {
            Interlocked.Increment(ref tokens);
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
