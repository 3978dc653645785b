using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The WhatsApp senders of the account are online.</summary>
public sealed class WhatsappSendersAreOnline : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "whatsapp-senders-are-online",
        "Every WhatsApp sender is online",
        [SnapshotPart.WhatsappSenders],
        [
            "status ONLINE, ONLINE:UPDATING: passed",
            "status CREATING, VERIFYING, TWILIO_REVIEW: waiting on Twilio",
            "status PENDING_VERIFICATION: waiting on a person",
            "status DRAFT: nothing yet, begun",
            "status OFFLINE: not passed, with offline_reasons",
            "status STUBBED: could not check; any other: waiting",
            "no sender: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.WhatsappSenders switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.WhatsappSenders))],
        [] => [Definition.NothingYet("The account has no WhatsApp sender yet.")],
        var senders => senders.Select(Judge),
    };

    private Finding Judge(WhatsappSender sender)
    {
        var name = $"WhatsApp sender {NumberName.OfAddress(sender.SenderId, sender.Sid)}";
        var seen = new Seen($"{name} ({sender.Sid})", TwilioWords.Of(sender.Status));
        return sender.Status?.ToUpperInvariant() switch
        {
            "ONLINE" or "ONLINE:UPDATING" => Definition.Passed($"{name} is online.", seen),
            "CREATING" or "VERIFYING" or "TWILIO_REVIEW" => Definition.Waiting($"{name} is being set up.", on: "Twilio", since: null, seen),
            "PENDING_VERIFICATION" => Definition.Waiting($"{name} waits for its code.", on: $"{WhoActs.Person}, to enter the code", since: null, seen),
            "DRAFT" => Definition.Draft($"{name} is a draft.", $"Complete and register it: {InConsole.WhatsAppSenders}.", seen),
            "OFFLINE" => Definition.NotPassed(
                $"{name} is offline.",
                Corrections.Of(sender.OfflineReasons, $"Bring {sender.Sid} online again: {InConsole.WhatsAppSenders}."),
                seen),
            "STUBBED" => Definition.CouldNotCheck(new PartFailure(
                SnapshotPart.WhatsappSenders, FailureReason.Malformed, $"Twilio shows only a stub of {sender.Sid}, from which nothing can be told.")),
            _ => Definition.UnknownValue(name, sender.Status, seen),
        };
    }
}
