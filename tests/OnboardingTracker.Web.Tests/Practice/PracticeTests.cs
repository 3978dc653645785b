using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Practice;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Practice;

public sealed class PracticeTests
{
    private static readonly KeyValuePair<string, string> Enabled = new("Practice:Enabled", "true");

    [Fact]
    public async Task One_click_makes_an_onboarding_that_Twilio_ticks_and_it_works_after_a_restart()
    {
        var tracker = await TrackerHost.StartAsync(Enabled);
        await tracker.CreateOwnerAsync();
        var started = await StartAsync(tracker);
        Assert.True(started.Outcome.IsDone, started.Outcome.Refusal);

        var steps = await CheckedAsync(tracker, started.OnboardingKey!);
        await tracker.DisposeAsync();

        Assert.True(steps.Count(step => step == "verified") >= 15, $"Verified: {steps.Count(step => step == "verified")}");
        Assert.True(steps.Count(step => step == "waiting") >= 3, $"Waiting: {steps.Count(step => step == "waiting")}");
        Assert.True(steps.Count(step => step == "needsAttention") >= 3, $"Needs attention: {steps.Count(step => step == "needsAttention")}");

        await using var again = await TrackerHost.StartAsync(tracker.DataDirectory, Enabled);
        var api = again.Api(await again.CreateTokenAsync());
        again.Clock.Advance(TimeSpan.FromMinutes(2));
        var run = await api.AddAsync($"{Stage.Onboardings}/{started.OnboardingKey}/checks");
        Answer read;
        do
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            read = await api.ReadAsync(run.Location!);
        }
        while (read.Json.GetProperty("state").GetString() == "running");

        Assert.Equal(0, read.Json.GetProperty("couldNotCheck").GetInt32());
    }

    [Fact]
    public async Task Installation_without_practice_says_so()
    {
        await using var tracker = await TrackerHost.StartAsync();

        var started = await StartAsync(tracker);

        Assert.StartsWith("This installation offers no practice.", started.Outcome.Refusal, StringComparison.Ordinal);
        Assert.Null(started.OnboardingKey);
    }

    private static async Task<PracticeStart> StartAsync(TrackerHost tracker)
    {
        await using var scope = tracker.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StartPractice>()
            .RunAsync(new Actor(ActorKind.Person, "1", "O. Owner"), TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<string>> CheckedAsync(TrackerHost tracker, string key)
    {
        var api = tracker.Api(await tracker.CreateTokenAsync());
        for (var tries = 0; tries < 600; tries++)
        {
            var steps = (await api.ReadAsync($"{Stage.Onboardings}/{key}/steps")).Json.GetProperty("items").EnumerateArray()
                .Select(step => step.GetProperty("status").GetString()!).ToList();
            if (steps.Contains("verified", StringComparer.Ordinal))
            {
                return steps;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("Nothing was verified.");
    }
}
