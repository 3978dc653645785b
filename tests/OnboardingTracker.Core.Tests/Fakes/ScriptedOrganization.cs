using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Answers a test of an organization's credential as the test wrote it down, and remembers who asked.</summary>
internal sealed class ScriptedOrganization : ITwilioOrganization
{
    public OrganizationTest Test { get; set; } = new(null, []);

    public List<TwilioCredentials> AskedWith { get; } = [];

    public Task<OrganizationTest> TestAsync(TwilioCredentials credentials, CancellationToken cancellationToken)
    {
        AskedWith.Add(credentials);
        return Task.FromResult(Test);
    }
}
