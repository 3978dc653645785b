using System.Net;
using System.Text.Json;
using static OnboardingTracker.Simulator.SimulatorCredentials;

namespace OnboardingTracker.Simulator.Tests;

public sealed class FaultTests
{
    private const string Services = "messaging/v1/Services";

    [Fact]
    public async Task Throttled_account_refuses_every_third_request_and_gives_everything_on_repeating()
    {
        await using var simulator = await RunningSimulator.StartAsync("throttled");
        var statuses = new List<HttpStatusCode>();

        for (var request = 0; request < 6; request++)
        {
            using var response = await simulator.GetAsync(Services);
            statuses.Add(response.StatusCode);
            Assert.Equal(
                response.StatusCode == HttpStatusCode.TooManyRequests ? TimeSpan.FromSeconds(1) : null,
                response.Headers.RetryAfter?.Delta);
        }

        const HttpStatusCode Ok = HttpStatusCode.OK, Busy = HttpStatusCode.TooManyRequests;
        Assert.Equal([Ok, Ok, Busy, Ok, Ok, Busy], statuses);
    }

    [Fact]
    public async Task Failure_of_one_product_ends_after_its_count_and_leaves_the_others_alone()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        using var told = await simulator.ControlAsync(HttpMethod.Post, "faults", new { product = "messaging", status = 503, count = 2 });
        Assert.Equal(HttpStatusCode.Created, told.StatusCode);

        using (var other = await simulator.GetAsync("trusthub/v1/Policies"))
        {
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        Assert.Equal(20503, await simulator.CodeOfAsync(Services, MainKeySid, Secret));
        Assert.Equal(20503, await simulator.CodeOfAsync(Services, MainKeySid, Secret));
        Assert.NotEmpty((await simulator.ReadAsync(Services)).GetProperty("services").EnumerateArray());
    }

    [Fact]
    public async Task Half_an_answer_is_no_json_and_a_page_of_html_says_so()
    {
        await using var simulator = await RunningSimulator.StartAsync("failing");

        using var half = await simulator.GetAsync("trusthub/v1/Policies");
        var text = await half.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, half.StatusCode);
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(text));

        using var html = await simulator.GetAsync("numbers/v2/RegulatoryCompliance/Bundles");
        Assert.Equal("text/html", html.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Wrong_types_are_json_of_another_shape()
    {
        await using var simulator = await RunningSimulator.StartAsync("failing");

        var answer = await simulator.ReadAsync("accounts/v1/Messaging/GeoPermissions");

        Assert.Equal(JsonValueKind.Object, answer.GetProperty("permissions").ValueKind);
    }

    [Fact]
    public async Task Nothing_at_all_can_come_with_a_good_status_and_a_web_page_with_a_bad_one()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        await FaultAsync(simulator, new { product = "messaging", body = "empty" });
        await FaultAsync(simulator, new { product = "trusthub", status = 502, body = "html" });

        using var empty = await simulator.GetAsync(Services);
        using var gateway = await simulator.GetAsync("trusthub/v1/Policies");

        Assert.Equal(HttpStatusCode.OK, empty.StatusCode);
        Assert.Empty(await empty.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (gateway.StatusCode, gateway.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("https://elsewhere.example/v1/Services", "https://elsewhere.example/v1/Services")]
    [InlineData("same", null)]
    public async Task Next_page_lies_where_it_should_not(string next, string? expected)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        await FaultAsync(simulator, new { next });

        var meta = (await simulator.ReadAsync(Services)).GetProperty("meta");
        var numbers = await simulator.ReadAsync(RunningSimulator.NumbersPath);

        Assert.Equal(expected ?? meta.GetProperty("url").GetString(), meta.GetProperty("next_page_url").GetString());
        Assert.Equal(expected ?? numbers.GetProperty("uri").GetString(), numbers.GetProperty("next_page_uri").GetString());
    }

    [Fact]
    public async Task One_page_of_a_list_fails_and_the_others_come()
    {
        await using var simulator = await RunningSimulator.StartAsync("large");
        await FaultAsync(simulator, new { product = "api", page = 1, status = 500 });

        var first = await simulator.ReadAsync($"{RunningSimulator.NumbersPath}?PageSize=1000");

        using var second = await simulator.GetAsync($"api{first.GetProperty("next_page_uri").GetString()}");
        Assert.Equal(HttpStatusCode.InternalServerError, second.StatusCode);
    }

    [Fact]
    public async Task Slow_drip_sends_the_head_at_once_and_the_rest_byte_by_byte()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        await FaultAsync(simulator, new { product = "api", drip_ms = 1 });
        var started = TimeProvider.System.GetTimestamp();

        var balance = await simulator.ReadAsync($"api/2010-04-01/Accounts/{AccountSid}/Balance.json");

        Assert.Equal("USD", balance.GetProperty("currency").GetString());
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(balance.GetRawText().Length));
    }

    [Fact]
    public async Task Closed_connection_gives_no_answer_at_all()
    {
        await using var simulator = await RunningSimulator.StartAsync("failing");

        await Assert.ThrowsAsync<HttpRequestException>(() => simulator.GetAsync("api/2010-04-01/Accounts.json"));
    }

    [Fact]
    public async Task Latency_holds_an_answer_back()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions { Latency = TimeSpan.FromMilliseconds(300) });
        var started = TimeProvider.System.GetTimestamp();

        await simulator.ReadAsync(Services);

        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(290));
    }

    [Fact]
    public async Task Cleared_faults_spoil_nothing_more_and_a_senseless_fault_is_refused()
    {
        await using var simulator = await RunningSimulator.StartAsync("failing");

        using var cleared = await simulator.ControlAsync(HttpMethod.Delete, "faults");
        using var senseless = await simulator.ControlAsync(HttpMethod.Post, "faults", new { product = "messaging" });

        Assert.Equal(HttpStatusCode.BadRequest, senseless.StatusCode);
        Assert.NotEmpty((await simulator.ReadAsync(Services)).GetProperty("services").EnumerateArray());
    }

    private static async Task FaultAsync(RunningSimulator simulator, object fault)
    {
        using var told = await simulator.ControlAsync(HttpMethod.Post, "faults", fault);
        Assert.Equal(HttpStatusCode.Created, told.StatusCode);
    }
}
