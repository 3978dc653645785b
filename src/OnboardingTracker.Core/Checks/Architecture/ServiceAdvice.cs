using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>Where the settings of a Messaging Service do not suit what the profile plans.</summary>
internal sealed class ServiceAdvice(CheckDefinition definition, AccountSnapshot account, Profile profile)
{
    /// <summary>Our own line, in seconds: a code or an alert that comes later helps nobody. Twilio's default is 36000.</summary>
    private const int UrgentSeconds = 600;

    public IEnumerable<Finding> On(MessagingService service)
    {
        if (service.ValidityPeriod > UrgentSeconds && IsUrgent(service))
        {
            yield return definition.Warned(
                $"\"{service.Name}\" may deliver a code or an alert {Lasting(service.ValidityPeriod)} late.",
                $"Set its validity period to {UrgentSeconds} seconds or less: {InConsole.Service(service, "Integration")}.");
        }

        if (profile.TwoWay is not true)
        {
            yield break;
        }

        if (service.FallbackUrl is null)
        {
            yield return definition.Warned(
                $"\"{service.Name}\" has no fallback address. Replies are lost while the first address does not answer.",
                $"Enter a fallback URL with https: {InConsole.Service(service, "Integration")}.");
        }

        if (service.StickySender is false && service.PhoneNumberSids is not { Count: <= 1 })
        {
            yield return service.PhoneNumberSids is null
                ? definition.CouldNotCheck(account.FailureOf(SnapshotPart.ServicePhoneNumbers))
                : definition.Warned(
                    $"\"{service.Name}\" may answer one person from different numbers.",
                    $"Turn on Sticky Sender: {InConsole.Service(service, "Sender selection")}.");
        }
    }

    /// <summary>A validity period in the largest unit that tells it exactly: "4 hours", "10 minutes", "90 seconds".</summary>
    public static string Lasting(int? seconds) => seconds switch
    {
        null => TwilioWords.NotSet,
        { } whole when whole > 0 && whole % 3600 == 0 => Some(whole / 3600, "hour"),
        { } whole when whole > 0 && whole % 60 == 0 => Some(whole / 60, "minute"),
        { } whole => Some(whole, "second"),
    };

    /// <summary>A service that does not say what it is for may carry any of the planned use cases.</summary>
    private bool IsUrgent(MessagingService service) => service.Usecase?.ToLowerInvariant() switch
    {
        "verification" => Plans(UseCase.Otp),
        "notifications" => Plans(UseCase.Alerts),
        null or "undeclared" => Plans(UseCase.Otp) || Plans(UseCase.Alerts),
        _ => false,
    };

    private static string Some(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private bool Plans(UseCase useCase) => profile.UseCases?.Contains(useCase) ?? false;
}
