using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;

namespace OnboardingTracker.Twilio.Tests.Contract;

/// <summary>What one client made of a simulated account. Each look of a test has an account of its own, made at the same hour.</summary>
/// <param name="Tables">The lists that were read, as rows.</param>
/// <param name="Held">The same rows as the simulator holds them, by collection.</param>
/// <param name="Asked">Path and query of every request, in the order of the alphabet: the parts are asked for side by side.</param>
internal sealed record Look(
    TwilioClientKind Client,
    AccountSnapshot Snapshot,
    IReadOnlyList<AccountRows> Tables,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Held,
    IReadOnlyList<string> Asked)
{
    private static readonly JsonSerializerOptions Lines = new() { WriteIndented = true };

    public static string[] Countries { get; } = ["US", "CA"];

    /// <summary>Every field of the snapshot; when it was taken is no field of the account.</summary>
    public string Written => JsonSerializer.Serialize(Snapshot with { TakenAt = DateTimeOffset.UnixEpoch }, Lines);

    /// <summary>Every client looks, side by side.</summary>
    /// <param name="change">What is changed in the account before it is looked at.</param>
    public static async Task<IReadOnlyList<Look>> ByAllAsync(string scenario, TwilioCredentials credentials, Func<Practice, Task>? change = null)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        return await Task.WhenAll(Clients.All.Select(client => TakeAsync(client, scenario, clock, credentials, change)));
    }

    private static async Task<Look> TakeAsync(
        TwilioClientKind client, string scenario, FakeTimeProvider clock, TwilioCredentials credentials, Func<Practice, Task>? change)
    {
        await using var practice = await Practice.StartAsync(scenario, new SimulatorOptions { Clock = clock });
        await (change?.Invoke(practice) ?? Task.CompletedTask);
        await using var rig = new Rig(practice.BaseUrl, client: client);

        var snapshot = await rig.ReadAsync(credentials, countries: Countries);

        var asked = (await practice.RequestsAsync())["requests"]!.AsArray().Select(request => (string)request!["path"]!);
        var tables = AccountRows.Of(snapshot).ToList();
        var held = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            held[table.Collection] = AccountRows.Sorted((await practice.HeldAsync(table.Collection)).Select(resource => AccountRows.Held(resource, table.Fields)));
        }

        return new(client, snapshot, tables, held, [.. asked.Order(StringComparer.Ordinal)]);
    }
}
