using System.Collections.Concurrent;
using OnboardingTracker.Testing.Screens;

[assembly: AssemblyFixture(typeof(OnboardingTracker.Browser.Tests.Scenery))]

namespace OnboardingTracker.Browser.Tests;

/// <summary>The stages with every screen in every state, set once for all tests that only look.</summary>
public sealed class Scenery : IAsyncDisposable
{
    private readonly ConcurrentDictionary<int, Lazy<Task<Stage>>> stages = new();

    public Task<Stage> SetAsync(int number, Chromium chromium) =>
        stages.GetOrAdd(number, set => new Lazy<Task<Stage>>(() => Stage.All[set](chromium))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var stage in stages.Values.Where(stage => stage.IsValueCreated && stage.Value.IsCompletedSuccessfully))
        {
            await (await stage.Value).DisposeAsync();
        }
    }
}
