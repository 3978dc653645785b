namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>One installation with its provider for the tests of a class that leave both as they found them.</summary>
public sealed class SharedProvider : IAsyncLifetime
{
    internal ProviderWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync() => World = await ProviderWorld.StartAsync();

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
