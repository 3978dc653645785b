using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>Everything that Twilio is known to do wrong, through the whole app: no status changes, and the steps concerned say what happened.</summary>
public sealed class FaultTests
{
    private const string Brands = "/v1/a2p/BrandRegistrations";
    private const string Numbers = $"/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/IncomingPhoneNumbers.json";

    private const string NoPermission =
        "This key has no permission to read \"A2P brands\". Give it that permission in the Twilio Console, or connect another key";

    private const string Silence = "Twilio is not answering. Your data here is safe; results so far stay";
    private const string NotUnderstood = "Twilio's answer could not be understood: ";

    /// <summary>The name of a fault, how the simulator plays it, and what a person reads.</summary>
    private static readonly IReadOnlyDictionary<string, FaultCase> Cases = new Dictionary<string, FaultCase>(StringComparer.Ordinal)
    {
        ["401"] = OnBrands(new() { ["status"] = 401 }, $"{NoPermission} (20003)."),
        ["403"] = OnBrands(new() { ["status"] = 403 }, $"{NoPermission} (70051)."),
        ["404"] = OnBrands(new() { ["status"] = 404 }, "Twilio has not switched on \"A2P brands\" for this account (20404)."),
        ["429 with Retry-After"] = OnBrands(
            new() { ["status"] = 429, ["retry_after"] = 40 }, "Twilio asked us to slow down. Check again in 40 seconds (20429)."),
        ["429 without Retry-After"] = OnBrands(new() { ["status"] = 429 }, "Twilio asked us to slow down. Check again in a minute (20429)."),
        ["500"] = OnBrands(new() { ["status"] = 500 }, $"{Silence} (20500)."),
        ["502 with a web page"] = OnBrands(new() { ["status"] = 502, ["body"] = "html" }, $"{Silence} (502)."),
        ["a web page"] = OnBrands(new() { ["body"] = "html" }, $"{NotUnderstood}a web page came instead of data."),
        ["empty body"] = OnBrands(new() { ["body"] = "empty" }, $"{NotUnderstood}it is empty."),
        ["truncated JSON"] = OnBrands(new() { ["body"] = "half" }, $"{NotUnderstood}it is cut off or damaged."),
        ["wrong types"] = OnBrands(new() { ["body"] = "types" }, $"{NotUnderstood}it has another form than Twilio describes."),
        ["next page at another host"] = OnBrands(
            new() { ["next"] = "ELSEWHERE" }, $"{NotUnderstood}its next page leads to another address, which was not followed."),
        ["cursor loop"] = OnBrands(new() { ["next"] = "same" }, $"{NotUnderstood}its pages do not end."),
        ["slow drip"] = OnBrands(new() { ["drip_ms"] = 1000 }, "Twilio did not answer in 5 seconds."),
        ["connection reset"] = OnBrands(new() { ["close"] = true }, $"{Silence}."),
        ["page 6 of 10 fails"] = new(
            SnapshotPart.PhoneNumbers, "buy-your-numbers", new() { ["product"] = "api", ["path"] = Numbers, ["page"] = 5, ["status"] = 500 }, $"{Silence} (20500)."),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fault_changes_no_status_marks_the_steps_that_need_the_part_and_is_forgotten_when_it_is_over(string name)
    {
        var (part, mainStep, fault, sentence) = Cases[name];
        await using var elsewhere = await SimulatorHost.StartAsync(new(), TestContext.Current.CancellationToken);
        await using var simulator = await SimulatorHost.StartAsync(Account(part), TestContext.Current.CancellationToken);
        await using var stage = await Stage.SetAsync(
            simulator.BaseUrlTemplate, simulator.Address, simulator: null, new KeyValuePair<string, string>("Twilio:RequestTimeout", TimeoutOf(name)));
        var onboarding = await stage.ConnectedAsync();
        var healthy = await stage.CheckAsync(onboarding);
        var before = await StatusesAsync(stage, onboarding);
        Assert.Equal(0, healthy.GetProperty("couldNotCheck").GetInt32());
        await ForgetRequestsAsync(stage);

        await stage.FaultAsync(JsonNode.Parse(fault.ToJsonString().Replace("ELSEWHERE", $"{elsewhere.Address}messaging{Brands}", StringComparison.Ordinal))!);
        var run = await stage.CheckAsync(onboarding);

        Assert.True(run.GetProperty("couldNotCheck").GetInt32() > 0);
        Assert.Equal(before, await StatusesAsync(stage, onboarding));
        var marked = await MarkedAsync(stage, onboarding);
        Assert.Contains(mainStep, marked);
        Assert.Empty(marked.Except(ReadersOf(stage, part), StringComparer.Ordinal));
        foreach (var step in marked)
        {
            var detail = (await stage.Api.ReadAsync($"{onboarding}/steps/{step}")).Json;
            Assert.Equal((step, sentence), (step, detail.GetProperty("couldNotCheck").GetString()));
        }

        await AssertFaultWasMetAsync(stage, name);
        await AssertNobodyAskedAsync(elsewhere);

        await stage.MendAsync();

        var again = await stage.CheckAsync(onboarding);

        Assert.Equal(0, again.GetProperty("couldNotCheck").GetInt32());
        Assert.Empty(await MarkedAsync(stage, onboarding));
        Assert.Equal(before, await StatusesAsync(stage, onboarding));
        Assert.Equal("connected", (await stage.Api.ReadAsync($"{onboarding}/connection")).Json.GetProperty("state").GetString());
    }

    private static FaultCase OnBrands(JsonObject fault, string sentence)
    {
        fault["product"] = "messaging";
        fault["path"] = Brands;
        return new(SnapshotPart.Brands, "approve-the-brand", fault, sentence);
    }

    /// <summary>Ten pages where pages are what fails: a page holds 1,000.</summary>
    private static SimulatorOptions Account(SnapshotPart part) => part is SnapshotPart.PhoneNumbers ? new() { Numbers = 9_001 } : new();

    /// <summary>Short where the time is what runs out; else longer than any machine needs.</summary>
    private static string TimeoutOf(string name) => name == "slow drip" ? "00:00:05" : "00:01:00";

    private static IEnumerable<string> ReadersOf(Stage stage, SnapshotPart part)
    {
        var catalog = stage.Tracker.Services.GetRequiredService<CheckCatalog>();
        return stage.Tracker.Services.GetRequiredService<StepPlaybook>().Doable()
            .Where(step => step.Checks.Any(check => catalog.Find(check)!.Reads.Contains(part)))
            .Select(step => step.Key);
    }

    private static async Task<IReadOnlyDictionary<string, string>> StatusesAsync(Stage stage, string onboarding) =>
        (await stage.StepsAsync(onboarding)).ToDictionary(
            step => step.GetProperty("key").GetString()!, step => step.GetProperty("status").GetString()!, StringComparer.Ordinal);

    private static async Task<IReadOnlyList<string>> MarkedAsync(Stage stage, string onboarding) =>
    [
        .. (await stage.StepsAsync(onboarding))
            .Where(step => step.GetProperty("marks").EnumerateArray().Any(mark => mark.GetString() == "couldNotCheck"))
            .Select(step => step.GetProperty("key").GetString()!),
    ];

    private static async Task ForgetRequestsAsync(Stage stage)
    {
        using var forgotten = await stage.Control.DeleteAsync(new Uri("/_simulator/requests", UriKind.Relative), TestContext.Current.CancellationToken);
        forgotten.EnsureSuccessStatusCode();
    }

    /// <summary>A page in the middle: those before it came, those behind it were not asked for, and it was asked for three times.</summary>
    private static async Task AssertFaultWasMetAsync(Stage stage, string name)
    {
        if (name != "page 6 of 10 fails")
        {
            return;
        }

        var requests = await stage.Control.GetFromJsonAsync<JsonElement>("/_simulator/requests", TestContext.Current.CancellationToken);
        var pages = requests.GetProperty("requests").EnumerateArray()
            .Where(request => request.GetProperty("path").GetString()!.StartsWith($"/api{Numbers}", StringComparison.Ordinal))
            .Select(request => request.GetProperty("status").GetInt32());
        Assert.Equal([200, 200, 200, 200, 200, 500, 500, 500], pages);
    }

    private static async Task AssertNobodyAskedAsync(SimulatorHost elsewhere)
    {
        using var control = new HttpClient { BaseAddress = elsewhere.Address };
        var requests = await control.GetFromJsonAsync<JsonElement>("/_simulator/requests", TestContext.Current.CancellationToken);
        Assert.Equal(0, requests.GetProperty("total").GetInt32());
    }

    private sealed record FaultCase(SnapshotPart Part, string MainStep, JsonObject Fault, string Sentence);
}
