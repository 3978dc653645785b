using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// Figure 2, requests as programs send them: over HTTP as the right person, held to status, kind of problem, named field, effect, and what must be kept exactly.
/// </summary>
public sealed class ApiCases(World world) : IClassFixture<World>
{
    /// <summary>Cases whose answer names no field, and why.</summary>
    private static readonly Dictionary<string, string> NamesNoField = new(StringComparer.Ordinal)
    {
        ["api-body-013"] = "What is nested too deeply is not looked into, so no member of it is named.",
        ["api-connection-010"] = "Twilio does not say which of account and key is the wrong one, so neither is named.",
    };

    /// <summary>A case asks with a token of its own: all of them together would be too many requests for one.</summary>
    private string token = "";
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private HttpClient api = null!;

    /// <summary>What a case expects to see on pages.</summary>
    private readonly ShownCases shown = new(world);

    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Program);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_is_answered_as_promised(string id)
    {
        var input = BadInput.Of(id);
        token = await world.TokenAsync("owner");
        api = world.Tracker.Api(token);
        var place = await PlaceAsync(input);
        if (input.Send["path"] is not null)
        {
            // Makes the tokens that the case names, which is an act of its own.
            using var rehearsal = await RequestAsync(input, place, 0);
        }

        using var outgoing = new OutgoingCalls();
        var before = await StandAsync(place);
        var onboardings = await world.CountAsync("onboardings");
        if (input.Send["rawSocket"] is { } raw)
        {
            await RawRequest.AssertAnsweredOnceAsync(world.Tracker, (string)raw!, input.Expect);
            Assert.Equal(before, await StandAsync(place));
            input.AssertReadWhole();
            return;
        }

        var asked = await world.Stage.TwilioRequestsAsync();
        var answers = await SendAllAsync(input, place);
        if ((int?)input.Expect["callsToTwilio"] is { } calls)
        {
            Assert.Equal(calls, await world.Stage.TwilioRequestsAsync() - asked);
        }

        if (input.Expect["statusCounts"] is JsonObject counts)
        {
            AssertCounted(counts, answers);
        }
        else
        {
            Assert.All(answers, answer => AssertAnswered(input, answer));
        }

        if (input.Expect.Promises("unchanged"))
        {
            Assert.Equal(before, await StandAsync(place));
        }

        if ((int?)input.Expect["created"] is { } created)
        {
            Assert.Equal(created, await world.CountAsync("onboardings") - onboardings);
        }

        if (input.Expect.Says("sameAs", "missing onboarding"))
        {
            await AssertSameAsMissingAsync(input, place, answers[^1]);
        }

        await AssertKeptAsync(input, place, answers[^1]);
        if (answers.Count > 1)
        {
            AssertTwice(input, answers[0], answers[^1]);
        }

        if (input.Expect.Promises("secretsAbsent"))
        {
            AssertSecretsAbsent(input, answers);
        }

        if ((string?)input.Expect["noRequestTo"] is { } host)
        {
            outgoing.AssertNoneTo(host);
        }

        await shown.AssertAsync(input, answers[^1], answers[^1].Location ?? (input.Send["path"] is null ? "" : PathOf(input, place)));
        input.AssertReadWhole();
    }

    /// <summary>Neither the answer nor the log holds what the case sends as a secret, nor the one that is kept here.</summary>
    private void AssertSecretsAbsent(BadInput input, IReadOnlyList<Answer> answers)
    {
        var secrets = ((string[])["keySecret", "authToken"]).Select(name => ((string?)input.Send["json"]?[name])?.Trim()).OfType<string>().Append(Simulator.SimulatorCredentials.Secret).ToList();
        foreach (var secret in secrets)
        {
            Assert.All(answers, answer => Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal));
            Assert.DoesNotContain(secret, world.Tracker.Log, StringComparison.Ordinal);
        }
    }

    private async Task<Place> PlaceAsync(BadInput input)
    {
        var setup = (input.Send["setup"]?.AsArray() ?? []).Select(one => (string)one!).ToList();
        var isConnected = setup.Contains("connected") || ((string?)input.Send["path"])?.Contains("/checks", StringComparison.Ordinal) is true;
        var place = await world.NewPlaceAsync(api);
        if (isConnected)
        {
            var connected = await api.SetAsync($"{place.Path}/connection", HealthyLaunch.Keys());
            Assert.True(connected.Status is HttpStatusCode.OK, connected.Text);
        }

        foreach (var one in setup.Where(one => one != "connected"))
        {
            var done = one switch
            {
                "confirmed" => await api.SetAsync($"{place.Path}/steps/{World.Step}/confirmation", new { note = "first" }),
                _ when one.StartsWith("created with Idempotency-Key ", StringComparison.Ordinal) => await CreateBeforeAsync(one),
                _ => throw new InvalidOperationException($"Unknown setup: {one}"),
            };
            Assert.True((int)done.Status is 200 or 201, done.Text);
        }

        return place;
    }

    /// <param name="setup">"created with Idempotency-Key K", and "by token:ROLE" when somebody else did.</param>
    private async Task<Answer> CreateBeforeAsync(string setup)
    {
        var by = setup.Contains(" by token:", StringComparison.Ordinal) ? world.Tracker.Api(await world.TokenAsync(setup.Split(':')[1])) : api;
        return await by.SendAsync(HttpMethod.Post, Stage.Onboardings, new { name = "Created before" }, header: ("Idempotency-Key", setup.Split(' ')[3]));
    }

    /// <summary>The number of the last act: whatever changes anything leaves one.</summary>
    private async Task<string> StandAsync(Place place)
    {
        var chain = await api.ReadAsync("/api/v1/activity/chain");
        var onboarding = await api.ReadAsync(place.Path);
        var other = await api.ReadAsync(world.Other.Path);
        return $"{chain.Json.GetProperty("number").GetInt64()} {onboarding.ETag} {onboarding.Text} {other.ETag}";
    }

    /// <summary>As often as the case says, one after another or at once.</summary>
    private async Task<IReadOnlyList<Answer>> SendAllAsync(BadInput input, Place place)
    {
        if ((int?)input.Send["parallel"] is { } atOnce)
        {
            // Made before, because each of several people has a request of their own.
            var requests = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(number => RequestAsync(input, place, number)));
            return await Task.WhenAll(requests.Select(request => AnswerAsync(input, request)));
        }

        List<Answer> answers = [];
        for (var number = 0; number < ((int?)input.Send["times"] ?? 1); number++)
        {
            answers.Add(await AnswerAsync(input, await RequestAsync(input, place, number)));
        }

        return answers;
    }

    private async Task<HttpRequestMessage> RequestAsync(BadInput input, Place place, int number)
    {
        var path = await FilledAsync(PathOf(input, place), place);
        var request = new HttpRequestMessage(
            new HttpMethod((string)input.Send["method"]!),
            new Uri($"{world.Tracker.BaseAddress.ToString().TrimEnd('/')}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (input.Body() is { } body)
        {
            if (input.Send["parallel"] is not null)
            {
                body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace("{n}", $"{number}", StringComparison.Ordinal));
            }

            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (ProgramPath(path) && (string?)input.Send["as"] is not "none" && input.Area is not "auth")
        {
            request.Headers.Authorization = api.DefaultRequestHeaders.Authorization;
        }

        // A body over the limit is refused before it is sent, so that the answer can be read although the connection closes.
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > 1_000_000;

        foreach (var (name, value) in input.Send["headers"]?.AsObject() ?? [])
        {
            await SetHeaderAsync(request, name, value, place);
        }

        return request;
    }

    private async Task<Answer> AnswerAsync(BadInput input, HttpRequestMessage request)
    {
        // A page that is not of the API is asked for by somebody who is signed in; a stranger is sent to sign in first, whatever is there.
        var who = (string?)input.Send["as"] ?? (ProgramPath(request.RequestUri!.AbsolutePath) ? "none" : "session:owner");
        using var visitor = who.StartsWith("session:", StringComparison.Ordinal) ? await world.SignedInAsync(who.Split(':')[1]) : new Visitor(world.Tracker);
        using (request)
        {
            using var response = await visitor.Browser.SendAsync(request, TestContext.Current.CancellationToken);
            foreach (var (name, pattern) in input.Expect["headers"]?.AsObject() ?? [])
            {
                var value = response.Headers.Concat(response.Content.Headers).Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(header => header.Value);
                Assert.Contains(((string)pattern!).Trim('*'), string.Join(", ", value), StringComparison.Ordinal);
            }

            return new Answer(
                response.StatusCode,
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                response.Headers,
                response.Content.Headers.ContentType?.MediaType);
        }
    }

    private static string PathOf(BadInput input, Place place) => Filled((string)input.Send["path"]!, place.Key);

    private static bool ProgramPath(string path) => path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase);

    private async Task SetHeaderAsync(HttpRequestMessage request, string name, JsonNode? value, Place place)
    {
        HttpHeaders headers = name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) ? request.Content!.Headers : request.Headers;
        headers.Remove(name);
        var values = value switch
        {
            null => [],
            JsonArray several => several.Select(one => (string)one!),
            JsonObject generate => [BadInput.Generated(generate)],
            _ => (IEnumerable<string>)[(string)value!],
        };
        foreach (var one in values)
        {
            headers.TryAddWithoutValidation(name, await FilledAsync(one, place));
        }
    }

    private static string Filled(string text, string key)
    {
        var filled = text.Replace("{onboarding}", key, StringComparison.Ordinal).Replace("{step}", World.Step, StringComparison.Ordinal);
        var at = filled.IndexOf("{repeat:", StringComparison.Ordinal);
        if (at < 0)
        {
            return filled;
        }

        var end = filled.IndexOf('}', at);
        var parts = filled[(at + 1)..end].Split(':');
        return filled[..at] + string.Concat(Enumerable.Repeat(parts[1], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture))) + filled[(end + 1)..];
    }

    private async Task<string> FilledAsync(string text, Place place)
    {
        var filled = text;
        foreach (var (word, value) in new (string, Func<Task<string>>)[]
        {
            ("{etag}", async () => (await api.ReadAsync(place.Path)).ETag!),
            ("{otherOnboarding}", () => Task.FromResult(world.Other.Key)),
            ("{otherCheck}", OtherCheckAsync),
            ("{token:owner}", () => Task.FromResult(token)),
            ("{token:owner:lastCharChanged}", () => Task.FromResult(token[..^1] + (token[^1] == 'A' ? 'B' : 'A'))),
            ("{token:owner:upperCase}", () => Task.FromResult(token.ToUpperInvariant())),
            ("{token:owner:read}", () => world.TokenAsync("owner", TokenScope.Read)),
            ("{token:lead:onboarding}", () => world.TokenAsync("lead", only: place)),
            ("{token:revoked}", world.RevokedTokenAsync),
            ("{token:expired}", world.ExpiredTokenAsync),
            ("{token:removedMember}", world.TokenOfRemovedAsync),
            ("{token:admin}", () => world.TokenAsync("admin")),
            ("{token:lead}", () => world.TokenAsync("lead")),
            ("{token:member}", () => world.TokenAsync("member")),
            ("{token:finance}", () => world.TokenAsync("finance")),
            ("{token:viewer}", () => world.TokenAsync("viewer")),
        })
        {
            if (!filled.Contains(word, StringComparison.Ordinal))
            {
                continue;
            }

            var found = word.StartsWith("{token:", StringComparison.Ordinal) && tokens.TryGetValue(word, out var made) ? made : tokens[word] = await value();
            filled = filled.Replace(word, found, StringComparison.Ordinal);
        }

        return filled;
    }

    /// <summary>A check of the onboarding that is not theirs.</summary>
    private async Task<string> OtherCheckAsync()
    {
        var connected = await api.SetAsync($"{world.Other.Path}/connection", HealthyLaunch.Keys());
        Assert.True(connected.Status is HttpStatusCode.OK, connected.Text);
        world.Tracker.Clock.Advance(TimeSpan.FromMinutes(1));
        var started = await api.AddAsync($"{world.Other.Path}/checks");
        Assert.True(started.Status is HttpStatusCode.Accepted, started.Text);
        return started.Location!.Split('/')[^1];
    }

    private static void AssertAnswered(BadInput input, Answer answer)
    {
        var expect = input.Expect;
        if (expect["status"] is JsonArray statuses)
        {
            Assert.True(statuses.Any(status => (int)status! == (int)answer.Status), $"{(int)answer.Status}, not {statuses.ToJsonString()}: {answer.Text}");
        }

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
        if ((string?)expect["problem"] is { } problem)
        {
            Assert.Contains(answer.Problem, problem.Split('|'));
            Assert.NotEmpty(answer.Detail);
        }

        if (Words.Of(input) is { } sentence && (int)answer.Status >= 400)
        {
            Assert.Contains(sentence, answer.Problem is null ? answer.Text : answer.Detail, StringComparison.Ordinal);
        }

        if ((string?)expect["at"] is { } at && answer.Problem is not null && !NamesNoField.ContainsKey(input.Id))
        {
            Assert.True(answer.Json.TryGetProperty("errors", out var errors) && errors.EnumerateObject().Any(error => error.Name == at), $"No error at {at}: {answer.Text}");
        }

        foreach (var lacking in expect["bodyLacks"]?.AsArray() ?? [])
        {
            Assert.DoesNotContain((string)lacking!, answer.Text, StringComparison.Ordinal);
        }

        if ((string?)expect["headerAbsent"] is { } absent)
        {
            Assert.False(answer.Headers.Contains(absent), $"{absent} is there.");
        }

        if ((string?)expect["contentType"] is { } type)
        {
            Assert.Contains(answer.MediaType, type.Split('|'));
        }
    }

    private static void AssertTwice(BadInput input, Answer first, Answer second)
    {
        if (input.Expect.Says("same", "Location"))
        {
            Assert.Equal(first.Location, second.Location);
        }

        if (input.Expect.Says("differ", "/key"))
        {
            Assert.NotEqual(first.Json.GetProperty("key").GetString(), second.Json.GetProperty("key").GetString());
        }
    }

    /// <summary>As many answers of each status as the case says; "200|204" is either, a list its bounds.</summary>
    private static void AssertCounted(JsonObject counts, IReadOnlyList<Answer> answers)
    {
        var left = answers.Select(answer => ((int)answer.Status).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        foreach (var (statuses, count) in counts)
        {
            var (least, most) = count is JsonArray bounds ? ((int)bounds[0]!, (int)bounds[1]!) : ((int)count!, (int)count!);
            Assert.InRange(left.RemoveAll(status => statuses.Split('|').Contains(status, StringComparer.Ordinal)), least, most);
        }

        Assert.Empty(left);
    }

    /// <summary>The same request about an onboarding that does not exist is answered alike.</summary>
    private async Task AssertSameAsMissingAsync(BadInput input, Place place, Answer answer)
    {
        var request = await RequestAsync(input, place, 0);
        var missing = world.Other.Key[..^1] + (world.Other.Key[^1] == 'a' ? 'b' : 'a');
        request.RequestUri = new Uri(request.RequestUri!.OriginalString.Replace(world.Other.Key, missing, StringComparison.Ordinal));
        var other = await AnswerAsync(input, request);

        Assert.Equal(answer.Status, other.Status);
        Assert.Equal(Comparable(answer, world.Other.Key), Comparable(other, missing));
    }

    /// <summary>The body without what differs in every answer.</summary>
    private static string Comparable(Answer answer, string key)
    {
        var problem = JsonNode.Parse(answer.Text)!.AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString().Replace(key, "KEY", StringComparison.Ordinal);
    }

    private async Task AssertKeptAsync(BadInput input, Place place, Answer answer)
    {
        if (input.Expect["kept"] is null && input.Expect["keptGenerated"] is null)
        {
            return;
        }

        var path = answer.Location ?? PathOf(input, place);
        foreach (var (pointer, value) in input.Expect["kept"]?.AsObject() ?? [])
        {
            await AssertKeptAsync(path, pointer, value);
        }

        if ((string?)input.Expect["keptGenerated"] is { } generated)
        {
            await AssertKeptAsync(path, generated, JsonValue.Create(input.GeneratedText()));
        }
    }

    private async Task AssertKeptAsync(string path, string pointer, JsonNode? value)
    {
        var stored = await api.ReadAsync(path);
        Assert.Equal(HttpStatusCode.OK, stored.Status);
        var found = pointer.Split('/')[1..].Aggregate(JsonNode.Parse(stored.Text), (at, part) => at is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : at?[part]);
        Assert.True(JsonNode.DeepEquals(value, found), $"{pointer} is {found?.ToJsonString()}, not {value?.ToJsonString()}.");
    }
}
