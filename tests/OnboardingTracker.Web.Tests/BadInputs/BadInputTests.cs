using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// Figure 2: every case of bad-inputs.json over HTTP, held to status, kind of problem, named field, effect, and what must be kept exactly. Cases of what is
/// not built yet, or needs what another part builds (roles, invitations, callbacks, imports), stand as skips with the reason.
/// </summary>
public sealed class BadInputTests(BadInputTests.Installation installation) : IClassFixture<BadInputTests.Installation>
{
    private const string Step = "turn-on-two-factor";

    /// <summary>Cases whose answer names no field, and why.</summary>
    private static readonly Dictionary<string, string> NamesNoField = new(StringComparer.Ordinal)
    {
        ["api-body-013"] = "What is nested too deeply is not looked into, so no member of it is named.",
        ["api-connection-010"] = "Twilio does not say which of account and key is the wrong one, so neither is named.",
    };

    private static readonly string[] Understood = ["method", "path", "headers", "as", "base", "set", "remove", "json", "body", "bodyHex", "generate", "setup", "times"];

    /// <summary>A case asks with a token of its own: all of them together would be too many requests for one.</summary>
    private string token = "";
    private HttpClient api = null!;

    public static TheoryData<string> Cases => [.. BadInput.Ids];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_is_answered_as_promised(string id)
    {
        var input = BadInput.Of(id);
        if (WhyNotYet(input) is { } reason)
        {
            Assert.Skip(reason);
        }

        token = await installation.Stage.Tracker.CreateTokenAsync();
        api = installation.Stage.Tracker.Api(token);
        var place = await PlaceAsync(input);
        var before = await StandAsync(place);
        Answer? first = null;
        Answer answer = null!;
        for (var time = 0; time < ((int?)input.Send["times"] ?? 1); time++)
        {
            first ??= time == 0 ? null : answer;
            answer = await SendAsync(input, place);
        }

        AssertAnswered(input, answer);
        if ((bool?)input.Expect["unchanged"] is true)
        {
            Assert.Equal(before, await StandAsync(place));
        }

        await AssertKeptAsync(input, place, answer);
        if (first is not null)
        {
            AssertTwice(input, first, answer);
        }
    }

    /// <summary>Null when the case can run.</summary>
    private static string? WhyNotYet(BadInput input)
    {
        var path = (string?)input.Send["path"] ?? "";
        if (input.Area is not ("api" or "url" or "header" or "auth"))
        {
            return input.Area switch
            {
                "webhook" => "The receiver of callbacks is built by a later issue.",
                "csv" => "Imports and exports of spreadsheets are built by a later issue; cells of the activity's export are in ActivityPageTests and CsvOutputTests.",
                "upload" => "Runs through a form; uploads are in EvidenceFileTests and Api/EvidenceTests.",
                "form" => "Runs through a form of the screens.",
                "simulator-answer" => "Answers of Twilio are in Twilio.Tests and Api/FaultTests.",
                "config" or "playbook" => "Starts a process of its own; settings are in Storage.Tests, Cli and Knowledge.Tests.",
                _ => $"There is no runner for {input.Area}.",
            };
        }

        if (input.Send.Select(part => part.Key).FirstOrDefault(part => !Understood.Contains(part, StringComparer.Ordinal)) is { } part)
        {
            return part is "page" or "act" or "fields" ? "Runs through a page." : $"\"{part}\" is not understood by this runner.";
        }

        if (path.Contains("/deliveries", StringComparison.Ordinal) || path.Contains("/billing", StringComparison.Ordinal) || path.Contains("/callbacks", StringComparison.Ordinal))
        {
            return "Deliveries, billing and callbacks are built by later issues.";
        }

        var text = input.Send.ToJsonString();
        return ((string[])["{token:lead", "{token:member", "{token:viewer", "{token:finance", "{token:admin", "{token:removedMember", "session:", "{otherOnboarding}", "{otherCheck}", "{stepOfLead}", "by token:"])
            .Any(word => text.Contains(word, StringComparison.Ordinal))
            ? "Needs roles, which the part about access brings."
            : null;
    }

    private async Task<string> PlaceAsync(BadInput input)
    {
        var setup = (input.Send["setup"]?.AsArray() ?? []).Select(one => (string)one!).ToList();
        var isConnected = setup.Contains("connected") || ((string?)input.Send["path"])?.Contains("/checks", StringComparison.Ordinal) is true;
        var place = (await api.AddAsync(Stage.Onboardings, Stage.Healthy)).Location!;
        if (isConnected)
        {
            var connected = await api.SetAsync($"{place}/connection", HealthyLaunch.Keys());
            Assert.True(connected.Status is HttpStatusCode.OK, connected.Text);
        }

        foreach (var one in setup.Where(one => one != "connected"))
        {
            var done = one switch
            {
                "confirmed" => await api.SetAsync($"{place}/steps/{Step}/confirmation", new { note = "first" }),
                _ when one.StartsWith("created with Idempotency-Key ", StringComparison.Ordinal) => await api.SendAsync(
                    HttpMethod.Post, Stage.Onboardings, new { name = "Created before" }, header: ("Idempotency-Key", one.Split(' ')[3])),
                _ => throw new InvalidOperationException($"Unknown setup: {one}"),
            };
            Assert.True((int)done.Status is 200 or 201, done.Text);
        }

        return place;
    }

    /// <summary>The number of the last act: whatever changes anything leaves one.</summary>
    private async Task<string> StandAsync(string place)
    {
        var chain = await api.ReadAsync("/api/v1/activity/chain");
        var onboarding = await api.ReadAsync(place);
        return $"{chain.Json.GetProperty("number").GetInt64()} {onboarding.ETag} {onboarding.Text}";
    }

    private async Task<Answer> SendAsync(BadInput input, string place)
    {
        var key = place.Split('/')[^1];
        var path = Filled((string)input.Send["path"]!, key);
        using var request = new HttpRequestMessage(
            new HttpMethod((string)input.Send["method"]!),
            new Uri($"{installation.Stage.Tracker.BaseAddress.ToString().TrimEnd('/')}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (input.Body() is { } body)
        {
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

        // A page that is not of the API is asked for by somebody who is signed in; a stranger is sent to sign in first, whatever is there.
        using var stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 })
        {
            Timeout = TimeSpan.FromSeconds(30),
        };
        var client = !ProgramPath(path) && (string?)input.Send["as"] is not "none" ? installation.Browser : stranger;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers,
            response.Content.Headers.ContentType?.MediaType);
    }

    private static bool ProgramPath(string path) => path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase);

    private async Task SetHeaderAsync(HttpRequestMessage request, string name, JsonNode? value, string place)
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
        var filled = text.Replace("{onboarding}", key, StringComparison.Ordinal).Replace("{step}", Step, StringComparison.Ordinal);
        var at = filled.IndexOf("{repeat:", StringComparison.Ordinal);
        if (at < 0)
        {
            return filled;
        }

        var end = filled.IndexOf('}', at);
        var parts = filled[(at + 1)..end].Split(':');
        return filled[..at] + string.Concat(Enumerable.Repeat(parts[1], int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture))) + filled[(end + 1)..];
    }

    private async Task<string> FilledAsync(string text, string place)
    {
        var filled = text;
        if (filled.Contains("{etag}", StringComparison.Ordinal))
        {
            filled = filled.Replace("{etag}", (await api.ReadAsync(place)).ETag, StringComparison.Ordinal);
        }

        return filled
            .Replace("{token:owner}", token, StringComparison.Ordinal)
            .Replace("{token:owner:read}", installation.ReadToken, StringComparison.Ordinal)
            .Replace("{token:revoked}", installation.RevokedToken, StringComparison.Ordinal)
            .Replace("{token:expired}", installation.ExpiredToken, StringComparison.Ordinal)
            .Replace("{token:owner:lastCharChanged}", token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), StringComparison.Ordinal)
            .Replace("{token:owner:upperCase}", token.ToUpperInvariant(), StringComparison.Ordinal);
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

        if ((bool?)expect["secretsAbsent"] is true && input.Send["json"]?["keySecret"] is JsonValue secret && ((string)secret!).Trim() is { Length: > 5 } kept)
        {
            Assert.DoesNotContain(kept, answer.Text, StringComparison.Ordinal);
        }
    }

    private static void AssertTwice(BadInput input, Answer first, Answer second)
    {
        if ((string?)input.Expect["same"] == "Location")
        {
            Assert.Equal(first.Location, second.Location);
        }

        if ((string?)input.Expect["differ"] == "/key")
        {
            Assert.NotEqual(first.Json.GetProperty("key").GetString(), second.Json.GetProperty("key").GetString());
        }
    }

    private async Task AssertKeptAsync(BadInput input, string place, Answer answer)
    {
        var path = answer.Location ?? Filled((string)input.Send["path"]!, place.Split('/')[^1]);
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

    /// <summary>One installation connected to a simulated account, and the tokens that cases name.</summary>
    public sealed class Installation : IAsyncLifetime
    {
        internal Stage Stage { get; private set; } = null!;

        /// <summary>The owner, signed in.</summary>
        public HttpClient Browser { get; private set; } = null!;

        public string ReadToken { get; private set; } = "";

        public string RevokedToken { get; private set; } = "";

        public string ExpiredToken { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Stage = await Stage.SetAsync();
            Browser = await SignIn.PlainPage.SignedInAsync(Stage.Tracker);
            ReadToken = await Stage.Tracker.CreateTokenAsync(TokenScope.Read);
            await using var scope = Stage.Tracker.Services.CreateAsyncScope();
            var member = await scope.ServiceProvider.GetRequiredService<UserManager<Member>>().FindByEmailAsync(TrackerHost.OwnerEmail);
            var owner = new TokenOwner(member!.Id, member.Email!);
            var create = scope.ServiceProvider.GetRequiredService<CreateApiToken>();
            var revoked = await create.RunAsync(owner, "revoked", TokenScope.Write, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<RevokeApiToken>().RunAsync(member.Id, revoked.Token.Id, Actor.System, CancellationToken.None);
            RevokedToken = revoked.Text;

            // Over as soon as it is made.
            ExpiredToken = (await create.RunAsync(owner, new TokenWish("expired", TokenScope.Write, null, TimeSpan.FromMicroseconds(1)), Actor.System, CancellationToken.None)).Text;
        }

        public ValueTask DisposeAsync() => Stage.DisposeAsync();
    }
}
