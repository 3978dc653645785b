using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Tells what an organization's credential can read, by asking for a token and the smallest page of each part.</summary>
internal sealed class OrganizationTester(
    SessionOpener sessions, ListReader reader, IOptions<TwilioOptions> options, TimeProvider clock, ILogger<OrganizationTester> logger) : ITwilioOrganization
{
    public async Task<OrganizationTest> TestAsync(TwilioCredentials credentials, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var settling = new Settling(PartDefinition.OfOrganization, progress: null);
        try
        {
            var session = sessions.OpenOrganization(credentials);
            using var time = new ScanTime(options.Value.ScanTimeout, clock, cancellationToken);
            var scan = new Scan(reader, session, settling, time, logger);
            await new OrganizationReader(scan, options.Value.Organization, credentials.AccountSid).TestAsync(session.AccountSid);
        }
        catch (UnreadableException exception)
        {
            settling.FailAll(exception.Problem);
        }

        var failures = settling.Finish();
        return new(failures.Count == PartDefinition.OfOrganization.Count ? Gravest(failures) : null, failures);
    }

    // Of four refusals the one that names the credential itself says most.
    private static PartFailure Gravest(IReadOnlyList<PartFailure> failures) =>
        failures.FirstOrDefault(failure => failure.Reason is FailureReason.WrongKey)
        ?? failures.FirstOrDefault(failure => failure.Reason is FailureReason.MissingPermission)
        ?? failures[0];
}
