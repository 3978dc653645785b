using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>The planned Messaging Services are there under their names and set up for what they are to do.</summary>
public sealed class PlannedServicesExist : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "planned-services-exist",
        "The planned Messaging Services exist",
        [SnapshotPart.MessagingServices, SnapshotPart.ServicePhoneNumbers],
        [
            "every planned Messaging Service found by its friendly name or its SID: passed",
            "services planned, and one is there that is not among them: passed with a warning",
            "no Messaging Service, or a planned one is missing: nothing yet",
            "validity_period above 600 s (our line) where one-time codes or alerts are sent: passed with a warning",
            "two-way planned and fallback_url empty: passed with a warning",
            "two-way planned, sticky_sender false and more than 1 number: passed with a warning",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        var advice = new ServiceAdvice(Definition, account, profile);
        return account.MessagingServices switch
        {
            null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))],
            [] => [Definition.NothingYet($"There is no Messaging Service yet. Create one: {InConsole.Services}.")],
            var services =>
            [
                Compare(services, profile.PlannedServices ?? []), .. NotPlanned(services, profile.PlannedServices ?? []), .. services.SelectMany(advice.On),
            ],
        };
    }

    private Finding Compare(IReadOnlyList<MessagingService> services, IReadOnlyList<string> planned)
    {
        var missing = planned.Where(name => !services.Any(service => Is(service, name))).ToList();
        Seen[] seen = [.. services.Select(Show)];

        return missing.Count > 0
            ? Definition.NothingYet(
                $"Planned and not there yet: {NameList.Of(missing)}. Create them with exactly these names: {InConsole.Services}.",
                seen)
            : Definition.Passed(
                planned.Count > 0 ? "Every planned Messaging Service is there."
                : services.Count == 1 ? "1 Messaging Service is there."
                : $"{services.Count} Messaging Services are there.",
                seen);
    }

    private IEnumerable<Finding> NotPlanned(IReadOnlyList<MessagingService> services, IReadOnlyList<string> planned)
    {
        var extra = planned.Count == 0 ? [] : services.Where(service => !planned.Any(name => Is(service, name))).Select(service => service.Name).ToList();
        return extra.Count == 0
            ? []
            : [Definition.Warned(
                $"There and not planned: {NameList.Of(extra)}.",
                $"Add them to the planned Messaging Services of the profile, or delete those that are not used: {InConsole.Services}.")];
    }

    private static bool Is(MessagingService service, string planned) =>
        string.Equals(service.FriendlyName, planned, StringComparison.Ordinal) || string.Equals(service.Sid, planned, StringComparison.Ordinal);

    private static Seen Show(MessagingService service)
    {
        var wait = ServiceAdvice.Lasting(service.ValidityPeriod);
        var sticky = TwilioWords.OnOff(service.StickySender);
        var fallback = WebAddress.Shown(service.FallbackUrl);
        return new Seen(service.Name, $"{service.Sid}, validity period {wait}, Sticky Sender {sticky}, fallback address {fallback}");
    }
}
