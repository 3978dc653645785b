using System.Globalization;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>The planned Messaging Services are there under their names and set up for what they are to do.</summary>
public sealed class PlannedServicesExist : ICheck
{
    /// <summary>Our own line, in seconds: a code or an alert that comes later helps nobody.</summary>
    private const int UrgentSeconds = 600;

    public CheckDefinition Definition { get; } = new(
        "planned-services-exist",
        "The planned Messaging Services exist",
        [SnapshotPart.MessagingServices, SnapshotPart.ServicePhoneNumbers],
        [
            "every planned Messaging Service found by its friendly name: passed",
            "no Messaging Service, or a planned one is missing: nothing yet",
            "validity_period above 600 s (our line) where one-time codes or alerts are sent: passed with a warning",
            "two-way planned and fallback_url empty: passed with a warning",
            "two-way planned, sticky_sender false and more than 1 number: passed with a warning",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.MessagingServices switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))],
        [] => [Definition.NothingYet("There is no Messaging Service yet. Create one in the Twilio Console under Messaging, Services.")],
        var services => [Compare(services, profile), .. services.SelectMany(service => Advise(service, account, profile))],
    };

    private Finding Compare(IReadOnlyList<MessagingService> services, Profile profile)
    {
        var names = services.Select(service => service.FriendlyName).ToHashSet(StringComparer.Ordinal);
        var missing = (profile.PlannedServices ?? []).Where(planned => !names.Contains(planned)).ToList();
        Seen[] seen = [.. services.Select(service => new Seen(service.Name, Show(service)))];
        return missing.Count > 0
            ? Definition.NothingYet($"Planned and not there yet: {NameList.Of(missing)}. Create them with exactly these names: Twilio Console, Messaging, Services.", seen)
            : Definition.Passed(
                profile.PlannedServices is { Count: > 0 } ? "Every planned Messaging Service is there."
                : services.Count == 1 ? "1 Messaging Service is there."
                : $"{services.Count} Messaging Services are there.",
                seen);
    }

    private IEnumerable<Finding> Advise(MessagingService service, AccountSnapshot account, Profile profile)
    {
        var place = $"Twilio Console, Messaging, Services, \"{service.Name}\"";
        if (service.ValidityPeriod > UrgentSeconds && IsUrgent(service, profile))
        {
            yield return Definition.Warned(
                $"\"{service.Name}\" may deliver a code or an alert {service.ValidityPeriod} seconds late.",
                $"Set the validity period of \"{service.Name}\" to {UrgentSeconds} seconds or less: {place}, Integration.");
        }

        if (profile.TwoWay is not true)
        {
            yield break;
        }

        if (service.FallbackUrl is null)
        {
            yield return Definition.Warned(
                $"\"{service.Name}\" has no fallback address. Replies are lost while the first address does not answer.",
                $"Enter a fallback URL with https: {place}, Integration.");
        }

        if (service.StickySender is false && service.PhoneNumberSids is not { Count: <= 1 })
        {
            yield return service.PhoneNumberSids is null
                ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.ServicePhoneNumbers))
                : Definition.Warned(
                    $"\"{service.Name}\" may answer one person from different numbers.",
                    $"Turn on Sticky Sender: {place}, Sender selection.");
        }
    }

    /// <summary>A service that does not say what it is for may carry any of the planned use cases.</summary>
    private static bool IsUrgent(MessagingService service, Profile profile) => service.Usecase?.ToLowerInvariant() switch
    {
        "verification" => Plans(profile, UseCase.Otp),
        "notifications" => Plans(profile, UseCase.Alerts),
        null or "undeclared" => Plans(profile, UseCase.Otp) || Plans(profile, UseCase.Alerts),
        _ => false,
    };

    private static bool Plans(Profile profile, UseCase useCase) => profile.UseCases?.Contains(useCase) ?? false;

    private static string Show(MessagingService service) => string.Create(
        CultureInfo.InvariantCulture,
        $"{service.Sid} validity_period {service.ValidityPeriod}, sticky_sender {(service.StickySender is true ? "true" : "false")}, fallback_url {WebAddress.Shown(service.FallbackUrl)}");
}
