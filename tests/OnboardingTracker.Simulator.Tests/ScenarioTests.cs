using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Simulator.Tests;

public sealed partial class ScenarioTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Names => [.. SimulatorScenarios.Names];

    [Fact]
    public async Task Same_scenario_at_the_same_time_is_the_same_account()
    {
        await using var one = await RunningSimulator.StartAsync(new SimulatorOptions { Clock = new FakeTimeProvider(Noon) });
        await using var other = await RunningSimulator.StartAsync(new SimulatorOptions { Clock = new FakeTimeProvider(Noon) });

        foreach (var collection in await CollectionsAsync(one))
        {
            var ours = (await one.ControlAsync($"resources/{collection}")).GetRawText();
            var theirs = (await other.ControlAsync($"resources/{collection}")).GetRawText();
            Assert.Equal(ours.Replace(one.Base, "", StringComparison.Ordinal), theirs.Replace(other.Base, "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Two_hosts_in_one_process_share_nothing()
    {
        await using var one = await RunningSimulator.StartAsync("healthy");
        await using var other = await RunningSimulator.StartAsync("healthy");

        using var patched = await one.ControlAsync(HttpMethod.Patch, "resources/balance", new { balance = "0.00" });

        var path = $"api/2010-04-01/Accounts/{RunningSimulator.Account}/Balance.json";
        Assert.Equal("0.00", (await one.ReadAsync(path)).GetProperty("balance").GetString());
        Assert.Equal("412.55", (await other.ReadAsync(path)).GetProperty("balance").GetString());
        Assert.NotEqual(one.Host.BaseUrlTemplate, other.Host.BaseUrlTemplate);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_sid_is_two_letters_and_32_hex_digits_and_every_number_is_fictional(string scenario)
    {
        await using var simulator = await RunningSimulator.StartAsync(scenario);

        foreach (var collection in await CollectionsAsync(simulator))
        {
            foreach (var resource in (await simulator.ControlAsync($"resources/{collection}")).EnumerateArray())
            {
                foreach (var property in resource.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
                {
                    AssertTrueToForm(property.Name, property.Value.GetString()!);
                }
            }
        }
    }

    [Fact]
    public async Task Half_done_account_waits_where_it_should_and_needs_attention_where_it_should()
    {
        await using var simulator = await RunningSimulator.StartAsync("half-done");

        Assert.Equal("IN_PROGRESS", await OnlyAsync(simulator, "campaigns", "campaign_status"));
        Assert.Equal("IN_REVIEW", await OnlyAsync(simulator, "tollfree-verifications", "status"));
        Assert.Equal("pending-review", await OnlyAsync(simulator, "bundles", "status"));
        Assert.Equal("APPROVED", await OnlyAsync(simulator, "brands", "status"));
        Assert.Equal("twilio-approved", await OnlyAsync(simulator, "customer-profiles", "status"));

        var accounts = (await simulator.ControlAsync("resources/accounts")).EnumerateArray()
            .Select(account => account.GetProperty("status").GetString());
        Assert.Equal(["active", "active", "suspended"], accounts);
        Assert.Equal(4, (await simulator.SidsAsync("incoming-phone-numbers")).Length);
        Assert.Equal(3, (await simulator.SidsAsync("service-phone-numbers")).Length);

        var silent = (await simulator.ControlAsync("resources/incoming-phone-numbers")).EnumerateArray()
            .Where(number => number.GetProperty("sms_url").GetString() == "" && number.GetProperty("sms_application_sid").GetString() == "");
        Assert.Equal("Alerts Toronto", Assert.Single(silent).GetProperty("friendly_name").GetString());
    }

    [Theory]
    [InlineData("UnknownToTwilio=DE", 1)]
    [InlineData("IsoCountry=DE", 1)]
    [InlineData("IsoCountry=DE&NumberType=mobile", 1)]
    [InlineData("IsoCountry=DE&NumberType=local", 0)]
    [InlineData("IsoCountry=FR", 0)]
    public async Task Bundles_are_found_by_country_and_type(string query, int expected)
    {
        await using var simulator = await RunningSimulator.StartAsync("rejected");

        var found = await simulator.ReadAsync($"numbers/v2/RegulatoryCompliance/Bundles?{query}");

        Assert.Equal(expected, found.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task Changing_the_scenario_starts_over()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        using var changed = await simulator.ControlAsync(HttpMethod.Post, "scenario", new { name = "isv" });
        using var refused = await simulator.ControlAsync(HttpMethod.Post, "scenario", new { name = "perfect" });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("isv", (await simulator.ControlAsync("state")).GetProperty("scenario").GetString());
        Assert.Equal(26, (await simulator.SidsAsync("accounts")).Length);
    }

    [Fact]
    public async Task Numbers_and_subaccounts_are_as_many_as_asked_for()
    {
        await using var simulator = await RunningSimulator.StartAsync(new SimulatorOptions { Numbers = 450, Subaccounts = 3 });

        var state = (await simulator.ControlAsync("state")).GetProperty("resources");

        Assert.Equal(453, state.GetProperty("incoming-phone-numbers").GetInt32());
        Assert.Equal(4, state.GetProperty("accounts").GetInt32());
        Assert.Equal(3, state.GetProperty("services").GetInt32());
    }

    [Fact]
    public async Task Unknown_scenario_does_not_start()
    {
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => RunningSimulator.StartAsync("perfect"));

        Assert.Contains("half-done", wrong.Message, StringComparison.Ordinal);
    }

    private static async Task<string[]> CollectionsAsync(RunningSimulator simulator) =>
        [.. (await simulator.ControlAsync("state")).GetProperty("resources").EnumerateObject().Select(property => property.Name)];

    private static async Task<string?> OnlyAsync(RunningSimulator simulator, string collection, string property) =>
        Assert.Single((await simulator.ControlAsync($"resources/{collection}")).EnumerateArray()).GetProperty(property).GetString();

    private static void AssertTrueToForm(string name, string value)
    {
        if (name.EndsWith("sid", StringComparison.Ordinal) && value.Length > 0)
        {
            Assert.Matches(SidForm(), value);
        }

        if (name == "phone_number")
        {
            Assert.Matches(FictionalForm(), value);
        }
    }

    [GeneratedRegex("^[A-Z]{2}[0-9a-f]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SidForm();

    [GeneratedRegex(@"^(\+1[0-9]{3}55501[0-9]{2}|\+447700900[0-9]{3})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FictionalForm();
}
