using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OnboardingTracker.Simulator.Tests;

public sealed class ControlTests
{
    [Fact]
    public async Task Patched_campaign_shows_its_failure_and_keeps_the_rest()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var service = Assert.Single(await simulator.SidsAsync("services"));
        var campaign = Assert.Single(await simulator.SidsAsync("campaigns"));

        using var patched = await simulator.ControlAsync(
            HttpMethod.Patch,
            $"resources/{campaign}",
            new { campaign_status = "FAILED", errors = new[] { new { error_code = 30897 } } });

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        var list = await simulator.ReadAsync($"messaging/v1/Services/{service}/Compliance/Usa2p");
        var shown = Assert.Single(list.GetProperty("compliance").EnumerateArray());
        Assert.Equal("FAILED", shown.GetProperty("campaign_status").GetString());
        Assert.Equal(30897, shown.GetProperty("errors")[0].GetProperty("error_code").GetInt32());
        Assert.Equal(service, shown.GetProperty("messaging_service_sid").GetString());
    }

    [Fact]
    public async Task Geo_permission_is_switched_off_by_its_country()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        using var patched = await simulator.ControlAsync(HttpMethod.Patch, "resources/geo-CA", new { enabled = false });

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        Assert.Equal(["US"], await EnabledCountriesAsync(simulator));
    }

    [Fact]
    public async Task Number_leaves_its_service_but_stays_owned_and_comes_back()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var service = Assert.Single(await simulator.SidsAsync("services"));
        var before = await MembersAsync(simulator, service);
        var member = before[0];

        using var taken = await simulator.ControlAsync(HttpMethod.Delete, $"services/{service}/phone-numbers/{member}");
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Equal(before[1..], await MembersAsync(simulator, service));
        Assert.Equal(4, (await simulator.ReadAsync(RunningSimulator.NumbersPath)).GetProperty("incoming_phone_numbers").GetArrayLength());

        using var put = await simulator.ControlAsync(HttpMethod.Put, $"services/{service}/phone-numbers/{member}");
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        Assert.Equal(before.Order(), (await MembersAsync(simulator, service)).Order());
    }

    [Fact]
    public async Task Deleted_number_is_gone_from_the_account_and_from_its_service()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var service = Assert.Single(await simulator.SidsAsync("services"));
        var number = (await simulator.SidsAsync("incoming-phone-numbers"))[0];

        using var deleted = await simulator.ControlAsync(HttpMethod.Delete, $"resources/{number}");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.DoesNotContain(number, await MembersAsync(simulator, service));
        using var asked = await simulator.GetAsync(
            RunningSimulator.NumbersPath.Replace(".json", $"/{number}.json", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    [Theory]
    [InlineData("studio/v2/Flows", HttpStatusCode.NotImplemented)]
    [InlineData("messaging/v1/Nonsense", HttpStatusCode.NotImplemented)]
    [InlineData("nothing/of/the/kind", HttpStatusCode.NotFound)]
    public async Task Unknown_path_is_refused_and_recorded(string path, HttpStatusCode status)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        using var response = await simulator.GetAsync(path);
        var error = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal((int)status, error.GetProperty("status").GetInt32());
        Assert.Equal([$"/{path}"], await simulator.UnknownRequestsAsync());
    }

    [Fact]
    public async Task Missing_resource_of_a_known_path_is_not_recorded_as_unknown()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        using var response = await simulator.GetAsync($"messaging/v1/Services/MG{new string('0', 32)}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await simulator.UnknownRequestsAsync());
    }

    [Fact]
    public async Task Requests_at_once_are_counted_for_the_account_whichever_key_asks()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions { Latency = TimeSpan.FromMilliseconds(1500) });

        var asked = await Task.WhenAll(
            simulator.GetAsync("messaging/v1/Services"),
            simulator.GetAsync("messaging/v1/Services", SimulatorCredentials.StandardKeySid),
            simulator.GetAsync("messaging/v1/Services", SimulatorCredentials.AccountSid, SimulatorCredentials.AuthToken));

        var most = (await simulator.ControlAsync("requests")).GetProperty("max_in_flight");
        Assert.Equal(3, most.GetProperty(SimulatorCredentials.AccountSid).GetInt32());
        Assert.All(asked, response => response.Dispose());
    }

    private static async Task<string[]> EnabledCountriesAsync(RunningSimulator simulator) =>
    [
        .. (await simulator.ReadAsync("accounts/v1/Messaging/GeoPermissions")).GetProperty("permissions").EnumerateArray()
            .Where(permission => permission.GetProperty("enabled").GetBoolean())
            .Select(permission => permission.GetProperty("country_code").GetString()!),
    ];

    private static async Task<string[]> MembersAsync(RunningSimulator simulator, string service) =>
    [
        .. (await simulator.ReadAsync($"messaging/v1/Services/{service}/PhoneNumbers")).GetProperty("phone_numbers").EnumerateArray()
            .Select(number => number.GetProperty("sid").GetString()!),
    ];
}
