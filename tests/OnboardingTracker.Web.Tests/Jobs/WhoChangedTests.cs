using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using OnboardingTracker.Simulator;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Jobs;

/// <summary>Somebody changes the account between two looks: the step, its history and the API name them where Twilio's audit trail does.</summary>
public sealed class WhoChangedTests : IAsyncLifetime
{
    private const string Callbacks = "set-status-callbacks";
    private static readonly string User = $"US{new string('a', 32)}";
    private static readonly string Key = $"SK{new string('b', 32)}";
    private static readonly string OtherSink = $"DG{new string('c', 32)}";

    private readonly SharedClock clock = new();
    private Stage stage = null!;
    private string onboarding = "";

    public async ValueTask InitializeAsync()
    {
        var simulator = await SimulatorHost.StartAsync(new SimulatorOptions { Clock = clock }, TestContext.Current.CancellationToken);
        stage = await Stage.SetAsync(simulator.BaseUrlTemplate, simulator.Address, simulator);
        clock.Follow(stage.Tracker.Clock);
        onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        stage.Tracker.Clock.Advance(TimeSpan.FromMinutes(10));
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task The_step_its_history_and_the_API_name_who_it_was()
    {
        var at = clock.GetUtcNow();
        await ChangeAsync("services", new { status_callback = "" }, User);
        await ChangeAsync("subscriptions", new { sink_sid = OtherSink }, User);
        stage.Tracker.Clock.Advance(TimeSpan.FromDays(2));
        await stage.CheckAsync(onboarding);
        stage.Tracker.Clock.Advance(TimeSpan.FromDays(3));

        var step = await StepAsync();
        Assert.Equal("needsAttention", step.GetProperty("status").GetString());
        foreach (var by in step.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("changedBy")).Append(step.GetProperty("brokeBy")))
        {
            Assert.Equal(("user", User, "console"), (by.GetProperty("kind").GetString(), by.GetProperty("sid").GetString(), by.GetProperty("way").GetString()));
            Assert.Equal($"user {User} in the Twilio Console", by.GetProperty("who").GetString());
            Assert.InRange((by.GetProperty("at").GetDateTimeOffset() - at).Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        }

        var page = await PageAsync();
        Assert.Matches("^By user USaa…aaaa in the Twilio Console, .+ 20.., ..:..$", Text(page, "[data-testid=changed-by]"));
        Assert.Matches(
            "^First verified .+ 20.., broke .+ 20.., open for 3 days\\. Changed by user USaa…aaaa in the Twilio Console, .+ 20.., ..:..\\.$",
            Text(page, "[data-testid=broke]"));
        Assert.Contains("→ not set (by user USaa…aaaa in the Twilio Console, ", Text(page, "#history"), StringComparison.Ordinal);
        Assert.Contains(await AllChangesAsync(), change => change.GetProperty("changedBy").ValueKind is JsonValueKind.Object);
    }

    [Fact]
    public async Task Between_two_who_changed_what_the_step_is_about_nobody_is_said_to_have_broken_it()
    {
        await ChangeAsync("services", new { status_callback = "" }, User);
        await ChangeAsync("subscriptions", new { sink_sid = OtherSink }, Key);
        await stage.CheckAsync(onboarding);

        var step = await StepAsync();
        Assert.Equal(
            [$"API key {Key}", $"user {User} in the Twilio Console"],
            step.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("changedBy").GetProperty("who").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.False(step.TryGetProperty("brokeBy", out _));
        Assert.DoesNotContain("Changed by", Text(await PageAsync(), "[data-testid=broke]"), StringComparison.Ordinal);
    }

    /// <summary>The sink fails by itself, in the very window in which somebody renamed it.</summary>
    [Fact]
    public async Task What_Twilio_sets_is_told_of_nobody_although_somebody_was_there()
    {
        await ChangeAsync("services", new { status_callback = "" }, User);
        await ChangeAsync("sinks", new { status = "failed", description = "Another name" }, User);
        await stage.CheckAsync(onboarding);

        var changes = (await StepAsync()).GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(JsonValueKind.Null, OfSink("status").GetProperty("changedBy").ValueKind);
        Assert.Equal($"user {User} in the Twilio Console", OfSink("description").GetProperty("changedBy").GetProperty("who").GetString());

        JsonElement OfSink(string field) => changes.First(change =>
            change.GetProperty("what").GetString() is { } what
            && what.StartsWith("Event Streams sink", StringComparison.Ordinal) && what.EndsWith($": {field}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_said_to_have_broken_a_step_that_Twilio_may_have_broken()
    {
        await ChangeAsync("services", new { status_callback = "" }, User);
        await ChangeAsync("sinks", new { status = "failed" }, User);
        await stage.CheckAsync(onboarding);

        Assert.False((await StepAsync()).TryGetProperty("brokeBy", out _));
    }

    [Fact]
    public async Task Where_the_audit_trail_does_not_tell_nothing_is_said()
    {
        await ChangeAsync("services", new { status_callback = "" }, User);
        await ChangeAsync("subscriptions", new { sink_sid = OtherSink }, User);
        await stage.EmptyAsync("audit-events");
        await stage.CheckAsync(onboarding);

        var step = await StepAsync();
        Assert.NotEmpty(step.GetProperty("changes").EnumerateArray());
        Assert.All(step.GetProperty("changes").EnumerateArray(), change => Assert.Equal(JsonValueKind.Null, change.GetProperty("changedBy").ValueKind));
        var page = await PageAsync();
        Assert.Null(page.Page.QuerySelector("[data-testid=changed-by]"));
        Assert.DoesNotContain("by user", Text(page, "#history"), StringComparison.Ordinal);
        Assert.Matches("^First verified .+, broke .+\\.$", Text(page, "[data-testid=broke]"));
        Assert.DoesNotContain("Changed by", Text(page, "[data-testid=broke]"), StringComparison.Ordinal);
    }

    /// <summary>The address that the simulator's entries come from stands nowhere: neither in an answer nor in the database.</summary>
    [Fact]
    public async Task The_address_that_a_change_came_from_is_not_kept()
    {
        await ChangeAsync("services", new { status_callback = "" }, User);
        Assert.Contains("192.0.2.10", await stage.Control.GetStringAsync(new Uri("/_simulator/resources/audit-events", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await stage.CheckAsync(onboarding);

        Assert.DoesNotContain("192.0.2.10", (await StepAsync()).ToString(), StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        var kept = string.Concat(Directory.GetFiles(stage.Tracker.DataDirectory, "*.db*").Select(ReadShared));
        Assert.Contains(User, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("192.0.2.10", kept, StringComparison.Ordinal);
    }

    private async Task ChangeAsync(string collection, object changes, string actor)
    {
        foreach (var resource in await stage.ResourcesAsync(collection))
        {
            using var answer = await stage.Control.PatchAsJsonAsync(
                $"/_simulator/resources/{AccountChanges.Sid(resource)}?actor={actor}", changes, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task<JsonElement> StepAsync() => (await stage.Api.ReadAsync($"{onboarding}/steps/{Callbacks}")).Json;

    private async Task<IReadOnlyList<JsonElement>> AllChangesAsync() =>
        [.. (await stage.Api.ReadAsync($"{onboarding}/changes")).Json.GetProperty("items").EnumerateArray()];

    private async Task<Screen> PageAsync()
    {
        var person = await Person.SignedInAsync(stage.Tracker);
        return await person.OpenAsync($"/onboardings/{onboarding.Split('/')[^1]}/steps/{Callbacks}");
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(file, Encoding.Latin1);
        return text.ReadToEnd();
    }

    private static string Text(Screen screen, string selector) =>
        string.Join(' ', (screen.Page.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The simulator is there first and then goes by the tracker's clock: when something changed is held against when it was looked at.</summary>
    private sealed class SharedClock : TimeProvider
    {
        private volatile TimeProvider followed = System;

        public void Follow(TimeProvider clock) => followed = clock;

        public override DateTimeOffset GetUtcNow() => followed.GetUtcNow();
    }
}
