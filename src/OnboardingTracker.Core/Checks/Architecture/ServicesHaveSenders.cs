using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>Every Messaging Service can send: its sender pool is not empty.</summary>
public sealed class ServicesHaveSenders : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "services-have-senders",
        "Every Messaging Service has a sender",
        [SnapshotPart.MessagingServices, SnapshotPart.ServicePhoneNumbers, SnapshotPart.ServiceShortCodes, SnapshotPart.AlphaSenders],
        [
            "at least 1 phone number, short code or alphanumeric sender in every service: passed",
            "a service with 0 senders: not passed (21703)",
            "0 senders while WhatsApp or RCS is planned, whose senders are not read: could not check",
            "no Messaging Service: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.MessagingServices switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))],
        [] => [Definition.NothingYet("There is no Messaging Service yet.")],
        var services => services.Select(service => Judge(service, account, profile)),
    };

    private Finding Judge(MessagingService service, AccountSnapshot account, Profile profile)
    {
        var count = (service.PhoneNumberSids?.Count ?? 0) + (service.ShortCodeSids?.Count ?? 0) + (service.AlphaSenders?.Count ?? 0);
        var seen = new Seen(service.Name, $"{service.Sid}, {count switch { 0 => "no sender", 1 => "1 sender", _ => $"{count} senders" }}");
        return count > 0 ? Definition.Passed($"\"{service.Name}\" has a sender.", seen)
            : Unread(service) is { } part ? Definition.CouldNotCheck(account.FailureOf(part))
            : PlansChannels(profile) ? Definition.CouldNotCheck(new PartFailure(
                SnapshotPart.ServicePhoneNumbers,
                FailureReason.NotEnabled,
                $"\"{service.Name}\" has no number, short code or alphanumeric sender. WhatsApp and RCS senders cannot be read yet."))
            : Definition.NotPassed(
                $"\"{service.Name}\" has no sender. Twilio refuses every message of it (21703).",
                [
                    $"Add a sender: {InConsole.Service(service, "Sender pool")} › Add senders.",
                    $"If nothing is to be sent from \"{service.Name}\" ({service.Sid}), delete it.",
                ],
                seen);
    }

    private static SnapshotPart? Unread(MessagingService service) => service switch
    {
        { PhoneNumberSids: null } => SnapshotPart.ServicePhoneNumbers,
        { ShortCodeSids: null } => SnapshotPart.ServiceShortCodes,
        { AlphaSenders: null } => SnapshotPart.AlphaSenders,
        _ => null,
    };

    private static bool PlansChannels(Profile profile) =>
        profile.WhatsApp is true || profile.Plans(SenderType.WhatsApp) || profile.Plans(SenderType.Rcs);
}
