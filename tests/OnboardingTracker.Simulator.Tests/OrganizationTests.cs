using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using static OnboardingTracker.Simulator.SimulatorCredentials;

namespace OnboardingTracker.Simulator.Tests;

/// <summary>The organization opens to the tokens of its OAuth app and to nothing else, at both of Twilio's hosts.</summary>
public sealed class OrganizationTests
{
    private const string Older = $"preview-iam/Organizations/{OrganizationSid}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("iam/scim/v2/Users", "Resources", 3)]
    [InlineData("iam/v2/Organizations/Accounts", "content", 1)]
    [InlineData($"iam/v2/Organizations/RoleAssignments?Scope={AccountSid}", "content", 4)]
    [InlineData("iam/v2/Organizations/Roles", "content", 5)]
    [InlineData($"{Older}/scim/Users", "Resources", 3)]
    [InlineData($"{Older}/Accounts", "content", 1)]
    [InlineData($"{Older}/RoleAssignments?Scope={OrganizationSid}", "content", 1)]
    [InlineData($"{Older}/Roles", "content", 5)]
    public async Task A_token_opens_every_list_at_both_hosts_and_no_key_does(string path, string list, int items)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var client = ClientOf(simulator);

        var answer = await ReadAsync(client, path, await TokenAsync(client));
        using var withKey = await simulator.GetAsync(path);

        Assert.Equal(items, answer.GetProperty(list).GetArrayLength());
        Assert.Equal(HttpStatusCode.Unauthorized, withKey.StatusCode);
    }

    [Fact]
    public async Task A_token_opens_nothing_of_the_account()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var client = ClientOf(simulator);

        using var answer = await GetAsync(client, "messaging/v1/Services", await TokenAsync(client));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("client_credentials", ClientId, "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("client_credentials", "OQ1", ClientSecret, HttpStatusCode.Unauthorized)]
    [InlineData("password", ClientId, ClientSecret, HttpStatusCode.BadRequest)]
    public async Task Any_other_pair_gets_no_token(string grant, string id, string secret, HttpStatusCode status)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var client = ClientOf(simulator);

        using var answer = await PostAsync(client, grant, id, secret);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_ends_by_itself_by_being_taken_back_and_with_its_app()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions { Scenario = "healthy", Clock = clock });
        using var client = ClientOf(simulator);
        await ChangeAsync(client, new { token_seconds = 60 });
        var first = await TokenAsync(client);
        clock.Advance(TimeSpan.FromSeconds(61));
        using var expired = await GetAsync(client, "iam/scim/v2/Users", first);
        var second = await TokenAsync(client);
        await ChangeAsync(client, new { tokens_taken_back = true });
        using var takenBack = await GetAsync(client, "iam/scim/v2/Users", second);
        var third = await TokenAsync(client);
        await ChangeAsync(client, new { revoked = true });
        using var revoked = await GetAsync(client, "iam/scim/v2/Users", third);
        using var none = await PostAsync(client, "client_credentials", ClientId, ClientSecret);

        Assert.All([expired, takenBack, revoked, none], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Equal(3, (await simulator.ControlAsync("organization")).GetProperty("tokens_issued").GetInt32());
    }

    [Fact]
    public async Task Refusals_have_the_shapes_of_the_organization_apis()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var client = ClientOf(simulator);
        await ChangeAsync(client, new { permissions = (string[])["role-assignments/list"] });
        var token = await TokenAsync(client);

        using var users = await GetAsync(client, "iam/scim/v2/Users", token);
        using var roles = await GetAsync(client, "iam/v2/Organizations/Roles", token);
        using var nowhere = await GetAsync(client, "iam/v2/Organizations/RoleAssignments", token);
        using var other = await GetAsync(client, "preview-iam/Organizations/OR99999999999999999999999999999999/RoleAssignments?Scope=AC1", token);
        var scim = await users.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var own = await roles.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal((HttpStatusCode.Forbidden, "application/scim+json"), (users.StatusCode, users.Content.Headers.ContentType!.MediaType));
        Assert.Equal(("403", 70051), (scim.GetProperty("status").GetString(), scim.GetProperty("code").GetInt32()));
        Assert.Equal((403, "https://www.twilio.com/docs/errors/70051"), (own.GetProperty("status").GetInt32(), own.GetProperty("moreInfo").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, nowhere.StatusCode);
        Assert.Equal(25203, (await nowhere.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task Users_come_page_by_page_counted_from_one()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var client = ClientOf(simulator);
        await ChangeAsync(client, new { items_per_page = 2 });
        var token = await TokenAsync(client);

        var first = await ReadAsync(client, "iam/scim/v2/Users", token);
        var second = await ReadAsync(client, "iam/scim/v2/Users?startIndex=3", token);

        Assert.Equal((3, 1, 2), (Number(first, "totalResults"), Number(first, "startIndex"), Number(first, "itemsPerPage")));
        Assert.Equal((3, 3, 1), (Number(second, "totalResults"), Number(second, "startIndex"), Number(second, "itemsPerPage")));
    }

    [Fact]
    public async Task A_throttled_token_says_until_when()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var client = ClientOf(simulator);
        using var fault = await client.PostAsJsonAsync("_simulator/faults", new { product = "oauth", status = 429 }, Cancellation);

        using var answer = await PostAsync(client, "client_credentials", ClientId, ClientSecret);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("throttled_until").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());
    }

    private static int Number(JsonElement answer, string name) => answer.GetProperty(name).GetInt32();

    private static HttpClient ClientOf(RunningSimulator simulator) => new() { BaseAddress = simulator.Host.Address };

    private static async Task ChangeAsync(HttpClient client, object change)
    {
        using var answer = await client.PatchAsJsonAsync("_simulator/organization", change, Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string grant, string id, string secret)
    {
        using var form = new FormUrlEncodedContent([new("grant_type", grant), new("client_id", id), new("client_secret", secret)]);
        return await client.PostAsync(new Uri("oauth/v2/token", UriKind.Relative), form, Cancellation);
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var answer = await PostAsync(client, "client_credentials", ClientId, ClientSecret);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("access_token").GetString()!;
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, Cancellation);
    }

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path, string token)
    {
        using var answer = await GetAsync(client, path, token);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
