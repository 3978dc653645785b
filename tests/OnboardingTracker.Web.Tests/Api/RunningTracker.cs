using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>One app for all the tests of a class that do not get in each other's way.</summary>
public sealed class RunningTracker : IAsyncLifetime
{
    private HttpClient? api;

    public TrackerHost Tracker { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Tracker = await TrackerHost.StartAsync();

    /// <summary>A client that may write.</summary>
    public async Task<HttpClient> ApiAsync() => api ??= Tracker.Api(await Tracker.CreateTokenAsync());

    public async Task<HttpClient> ReaderAsync() => Tracker.Api(await Tracker.CreateTokenAsync(TokenScope.Read));

    public ValueTask DisposeAsync() => Tracker.DisposeAsync();
}
