using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class ConnectionUsesAnApiKeyTests
{
    [Fact]
    public void An_api_key_passes() => Assert.Equal(Verdict.Passed, Ask.For<ConnectionUsesAnApiKey>(Some.Snapshot()).Verdict);

    [Fact]
    public void The_auth_token_is_warned_with_what_to_do_instead()
    {
        var finding = Ask.For<ConnectionUsesAnApiKey>(Some.Snapshot() with { UsesApiKey = false });

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Contains("auth token", finding.Summary, StringComparison.Ordinal);
        Assert.Contains("Create an API key", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_nothing_of_twilio() => Assert.Empty(new ConnectionUsesAnApiKey().Definition.Reads);
}
