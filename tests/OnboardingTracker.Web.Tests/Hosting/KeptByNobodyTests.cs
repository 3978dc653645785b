using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Access;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Hosting;

/// <summary>
/// What names what the account has is kept by no browser and nothing on the way: the next person at the desk must not leaf back to it. Every page, export and route that
/// can be opened is, about every step, and what it shows decides. Secrets and links that are shown once have it in the tests of their pages.
/// </summary>
public sealed class KeptByNobodyTests(ITestOutputHelper output)
{
    /// <summary>As no other number of a page: shown as 4,321.98 or 4321.98.</summary>
    private const string Balance = "4321.98";

    [Fact]
    public async Task Every_answer_that_shows_money_is_kept_by_nobody()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PatchAsync("balance", new { balance = Balance });
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        var owner = stage.Tracker.Browser();
        var signedIn = await new Person(owner).SendAsync("/signin", null, new() { ["email"] = TrackerHost.OwnerEmail, ["password"] = TrackerHost.OwnerPassword });
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        List<string> shows = [];
        List<string> kept = [];

        foreach (var address in await AddressesAsync(stage, onboarding.Split('/')[^1]))
        {
            var client = address.StartsWith("/api/", StringComparison.Ordinal) ? stage.Api : owner;
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (!text.Contains(Balance, StringComparison.Ordinal) && !text.Contains("4,321.98", StringComparison.Ordinal))
            {
                continue;
            }

            shows.Add(address);
            if (answer.Headers.CacheControl is not { NoStore: true })
            {
                kept.Add($"{address}: {answer.Headers.CacheControl}");
            }
        }

        output.WriteLine($"Money on {shows.Count} addresses: {string.Join(' ', shows)}");
        Assert.Contains(shows, address => address.EndsWith("/billing", StringComparison.Ordinal));
        Assert.True(shows.Count >= 4, string.Join(' ', shows));
        Assert.Empty(kept);
    }

    /// <summary>Of every page and route without side effects, about this onboarding and each of its steps.</summary>
    private static async Task<IReadOnlyList<string>> AddressesAsync(Stage stage, string key)
    {
        await using var scope = stage.Tracker.Services.CreateAsyncScope();
        var onboarding = (await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(key, TestContext.Current.CancellationToken))!;
        var steps = stage.Tracker.Services.GetRequiredService<StepPlaybook>().Doable().Select(step => step.Key).ToList();
        var addresses = Asked.OfEverybody(stage.Tracker)
            .Where(asked => asked is { Method: "GET", Handler: null } && !asked.Path.Contains("live", StringComparison.Ordinal))
            .SelectMany(asked => (asked.HasStep ? steps : [steps[0]]).Select(step => asked.PathFor(onboarding, step, Guid.Empty, "nobody")))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(addresses.Count > 100, $"Only {addresses.Count} addresses.");
        return addresses;
    }
}
