using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Where one-time passwords are planned, a service of Twilio Verify is there to send them.</summary>
public sealed class VerifyServiceExists : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "verify-service-exists",
        "A Verify service is there for the planned one-time passwords",
        [SnapshotPart.VerifyServices],
        [
            "one-time passwords planned, 1 or more Verify services: passed",
            "one-time passwords planned, no Verify service: passed with a warning, because sending codes yourself is allowed",
            "no one-time passwords planned: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => (profile.UseCases, account.VerifyServices) switch
    {
        ({ } planned, _) when !planned.Contains(UseCase.Otp) => [Definition.DoesNotApply("No one-time passwords are planned.")],
        (_, null) => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.VerifyServices))],
        (_, []) =>
        [
            Definition.Warned(
                "The account has no Verify service. Codes go out by your own senders, with every registration these need.",
                $"Compare with Twilio Verify; if you choose it, create a service: {InConsole.VerifyServices}.",
                new Seen("Verify services", "none")),
        ],
        (_, var services) =>
        [
            Definition.Passed(
                services.Count == 1 ? "1 Verify service exists." : $"{services.Count} Verify services exist.",
                [.. services.Select(service => new Seen("Verify service", service.FriendlyName ?? service.Sid))]),
        ],
    };
}
