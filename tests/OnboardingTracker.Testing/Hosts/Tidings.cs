using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Testing.Hosts;

/// <summary>Tells the people of an installation something, as a look and the job after it do.</summary>
public static class Tidings
{
    /// <summary>The connection of the onboarding is lost or works again; the outbox has it, and nobody is told yet.</summary>
    public static async Task RecordConnectionAsync(this TrackerHost host, string key, bool isLost = true)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IOnboardingStore>();
        var onboarding = await store.FindAsync(key, CancellationToken.None) ?? throw new InvalidOperationException($"There is no onboarding {key}.");
        var (kind, sentence) = isLost
            ? (ActivityKind.ConnectionLost, "Lost the connection to Twilio")
            : (ActivityKind.ConnectionRestored, "The connection to Twilio works again");
        onboarding.RecordConnection(Actor.Twilio, kind, sentence, host.Clock.GetUtcNow());
        await store.SaveAsync(onboarding, CancellationToken.None);
    }

    /// <summary>Tells what stands in the outbox.</summary>
    public static async Task TellAsync(this TrackerHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        while ((await outbox.DueAsync(host.Clock.GetUtcNow(), 1, CancellationToken.None)).Count > 0)
        {
            var failed = await scope.ServiceProvider.GetRequiredService<DeliverTidings>().RunAsync(CancellationToken.None);
            if (failed.Count > 0)
            {
                throw new InvalidOperationException("Something could not be told.", failed[0].Fault);
            }
        }
    }

    /// <summary>The owner has read everything so far.</summary>
    public static async Task ReadNoticesAsync(this TrackerHost host)
    {
        using var api = host.Api(await host.CreateTokenAsync());
        using var read = await api.PostAsJsonAsync(new Uri("/api/v1/notices/read", UriKind.Relative), new { until = host.Clock.GetUtcNow() });
        read.EnsureSuccessStatusCode();
    }

    /// <summary>Nothing that stands in the outbox about the onboarding can be told: the first is given up, the others are tried again later.</summary>
    public static async Task FailToTellAsync(this TrackerHost host, string key)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        var onboarding = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(key, CancellationToken.None);
        var now = host.Clock.GetUtcNow();
        var due = (await outbox.DueAsync(now, 200, CancellationToken.None)).Where(tiding => tiding.OnboardingId == onboarding!.Id);
        foreach (var (index, tiding) in due.Index())
        {
            var isForGood = index == 0;
            var tried = isForGood ? tiding with { Tries = DeliverTidings.MostTries - 1 } : tiding;
            await outbox.TryClaimAsync(tried, now + DeliverTidings.PauseAfter(1), CancellationToken.None);
            await outbox.FailedAsync(tried, $"Onboarding Tracker met a fault. Reference {tiding.Id}.", isForGood, CancellationToken.None);
        }
    }
}
