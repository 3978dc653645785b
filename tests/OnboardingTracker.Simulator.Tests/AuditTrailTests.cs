using System.Net;
using System.Text.Json;

namespace OnboardingTracker.Simulator.Tests;

/// <summary>What is changed by the control API leaves an entry in the audit trail, as it does at Twilio.</summary>
public sealed class AuditTrailTests
{
    private static readonly string User = $"US{new string('a', 32)}";
    private static readonly string Key = $"SK{new string('b', 32)}";

    [Fact]
    public async Task A_change_is_the_newest_entry_beside_those_of_the_scenario()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var before = await EntriesAsync(simulator);
        var service = Assert.Single(await simulator.SidsAsync("services"));

        using var changed = await simulator.ControlAsync(HttpMethod.Patch, $"resources/{service}", new { status_callback = "" });

        var entries = await EntriesAsync(simulator);
        Assert.Equal(before.Count + 1, entries.Count);
        Assert.Equal(Sids(before), Sids(entries.Skip(1)));
        Assert.Equal(("messaging-service.updated", "user", "web"), Told(entries[0]));
        Assert.Equal((service, "messaging-service"), (Text(entries[0], "resource_sid"), Text(entries[0], "resource_type")));
        Assert.InRange(TimeProvider.System.GetUtcNow() - entries[0].GetProperty("event_date").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        var property = Assert.Single(entries[0].GetProperty("event_data").GetProperty("resource_properties").EnumerateObject());
        Assert.Equal(("status_callback", ""), (property.Name, Text(property.Value, "updated")));
        Assert.NotEmpty(Text(property.Value, "previous")!);
    }

    [Fact]
    public async Task Whoever_makes_no_other_choice_is_a_colleague_whom_the_account_knows()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var people = (await EntriesAsync(simulator)).Select(entry => Text(entry, "actor_sid")).ToHashSet();

        using var changed = await simulator.ControlAsync(HttpMethod.Patch, $"resources/{(await simulator.SidsAsync("services"))[0]}", new { sticky_sender = false });

        Assert.Contains(Text((await EntriesAsync(simulator))[0], "actor_sid"), people);
    }

    [Fact]
    public async Task What_is_deleted_leaves_its_entry()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var number = (await simulator.SidsAsync("incoming-phone-numbers"))[0];

        using var deleted = await simulator.ControlAsync(HttpMethod.Delete, $"resources/{number}?actor={Key}");

        var entry = Assert.Single(await EntriesAsync(simulator), entry => Text(entry, "resource_sid") == number);
        Assert.Equal(("phone-number.deleted", "api-key", "api"), Told(entry));
        Assert.Equal((Key, JsonValueKind.Null), (Text(entry, "actor_sid"), entry.GetProperty("event_data").ValueKind));
    }

    [Fact]
    public async Task The_actor_says_who_it_was_and_by_which_way()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var campaign = Assert.Single(await simulator.SidsAsync("campaigns"));

        foreach (var (actor, sid, type, source) in new[]
        {
            (User, User, "user", "web"),
            (Key, Key, "api-key", "api"),
            (RunningSimulator.Account, RunningSimulator.Account, "account", "api"),
            ("twilio", null, "twilio-admin", "twilio"),
        })
        {
            using var changed = await simulator.ControlAsync(HttpMethod.Patch, $"resources/{campaign}?actor={actor}", new { campaign_status = "FAILED" });

            var entry = (await EntriesAsync(simulator))[0];
            Assert.Equal((sid, type, source), (Text(entry, "actor_sid"), Text(entry, "actor_type"), Text(entry, "source")));
        }
    }

    [Theory]
    [InlineData("robin.keeper@example.com")]
    [InlineData("US1")]
    [InlineData("x")]
    public async Task Nobody_else_can_be_the_actor_and_then_nothing_changes(string actor)
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var service = Assert.Single(await simulator.SidsAsync("services"));
        var before = await EntriesAsync(simulator);

        using var changed = await simulator.ControlAsync(HttpMethod.Patch, $"resources/{service}?actor={actor}", new { friendly_name = "Other" });
        using var deleted = await simulator.ControlAsync(HttpMethod.Delete, $"resources/{service}?actor={actor}");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (changed.StatusCode, deleted.StatusCode));
        Assert.NotEqual("Other", Text(await simulator.ReadAsync($"messaging/v1/Services/{service}"), "friendly_name"));
        Assert.Equal(before.Count, (await EntriesAsync(simulator)).Count);
    }

    [Fact]
    public async Task What_Twilio_measures_and_what_has_no_SID_leaves_none()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var before = await EntriesAsync(simulator);

        foreach (var id in new[] { "balance", "geo-CA", (await simulator.SidsAsync("messages"))[0], Text(before[0], "sid")! })
        {
            using var changed = await simulator.ControlAsync(HttpMethod.Patch, $"resources/{id}", new { date_updated = (string?)null });
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        }

        Assert.Equal(Sids(before), Sids(await EntriesAsync(simulator)));
    }

    [Fact]
    public async Task The_entries_of_one_resource_can_be_asked_for()
    {
        await using var simulator = await RunningSimulator.StartAsync("healthy");
        var key = (await simulator.SidsAsync("keys"))[0];
        for (var times = 0; times < 3; times++)
        {
            using var changed = await simulator.ControlAsync(HttpMethod.Patch, $"resources/{key}?actor={User}", new { friendly_name = $"Name {times}" });
        }

        var entries = await EntriesAsync(simulator, $"?ResourceSid={key}");

        Assert.Equal(3, Sids(entries).Distinct().Count());
        Assert.Equal(entries.Count, (await EntriesAsync(simulator, $"?ActorSid={User}")).Count);
    }

    private static async Task<IReadOnlyList<JsonElement>> EntriesAsync(RunningSimulator simulator, string query = "") =>
        [.. (await simulator.ReadAsync($"monitor/v1/Events{query}")).GetProperty("events").EnumerateArray()];

    private static IEnumerable<string?> Sids(IEnumerable<JsonElement> entries) => entries.Select(entry => Text(entry, "sid"));

    private static (string? EventType, string? ActorType, string? Source) Told(JsonElement entry) =>
        (Text(entry, "event_type"), Text(entry, "actor_type"), Text(entry, "source"));

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
