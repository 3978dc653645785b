using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>One app with its owner for the tests of a class; each test makes an onboarding of its own.</summary>
public sealed class PagesHost : IAsyncLifetime
{
    public TrackerHost Tracker { get; private set; } = null!;

    internal Person Owner { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Tracker = await TrackerHost.StartAsync();
        await Tracker.CreateOwnerAsync();
        Owner = await Person.SignedInAsync(Tracker);
    }

    public ValueTask DisposeAsync() => Tracker.DisposeAsync();

    /// <summary>The address of a new onboarding.</summary>
    internal async Task<string> NewOnboardingAsync(string name = "US launch")
    {
        await Owner.SendAsync("/onboardings/new", null, new() { ["name"] = name });
        var started = await Owner.SendAsync("/onboardings/new/check", null, []);
        return started.Location!;
    }
}
