using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>Every Messaging Service can send: its sender pool is not empty.</summary>
public sealed class ServicesHaveSenders : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "services-have-senders",
        "Every Messaging Service has a sender",
        [
            SnapshotPart.MessagingServices, SnapshotPart.ServicePhoneNumbers, SnapshotPart.ServiceShortCodes,
            SnapshotPart.AlphaSenders, SnapshotPart.DestinationAlphaSenders, SnapshotPart.ServiceChannelSenders,
        ],
        [
            "at least 1 phone number, short code, alphanumeric sender (for all countries or for one) or sender of another channel in every service: passed",
            "a service with 0 senders: not passed (21703)",
            "no Messaging Service: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.MessagingServices switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))],
        [] => [Definition.NothingYet("There is no Messaging Service yet.")],
        var services => services.Select(service => Judge(service, account)),
    };

    private Finding Judge(MessagingService service, AccountSnapshot account)
    {
        var count = (service.PhoneNumberSids?.Count ?? 0) + (service.ShortCodeSids?.Count ?? 0) + (service.AlphaSenders?.Count ?? 0)
            + (service.DestinationSenders?.Count ?? 0) + (service.ChannelSenders?.Count ?? 0);
        var seen = new Seen(service.Name, $"{service.Sid}, {count switch { 0 => "no sender", 1 => "1 sender", _ => $"{count} senders" }}");
        return count > 0 ? Definition.Passed($"\"{service.Name}\" has a sender.", seen)
            : Unread(service) is { } part ? Definition.CouldNotCheck(account.FailureOf(part))
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
        { DestinationSenders: null } => SnapshotPart.DestinationAlphaSenders,
        { ChannelSenders: null } => SnapshotPart.ServiceChannelSenders,
        _ => null,
    };
}
