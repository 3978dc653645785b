namespace OnboardingTracker.Core.Tests;

public sealed class Smoke
{
    [Fact]
    public void Runs() => Assert.True(Environment.ProcessorCount > 0);
}
