using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>What a request is about, for the log and for the sentence when it is refused: a part of an account, or a detail of a closer look.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Operation">Twilio's operationId.</param>
/// <param name="Part">The part of an account; null for a detail.</param>
internal sealed record Topic(string Name, string Operation, CredentialTier Credential, SnapshotPart? Part)
{
    /// <summary>The address names the account and nothing else, so "not found" is said of the account itself.</summary>
    public bool NamesAccount => Part is
        SnapshotPart.Account or SnapshotPart.PhoneNumbers or SnapshotPart.ShortCodes or SnapshotPart.UsageTriggers or SnapshotPart.Addresses
        or SnapshotPart.Messages or SnapshotPart.DailyUsage or SnapshotPart.DailySpend or SnapshotPart.LookupUsage;

    /// <summary>Twilio refuses it, with 403 or 404, where it is not switched on for the account.</summary>
    public bool IsBeta => Part is { } part && PartDefinition.Of(part).IsBeta;

    public static implicit operator Topic(SnapshotPart part) => Of(part);

    public static Topic Of(SnapshotPart part)
    {
        var definition = PartDefinition.Of(part);
        return new(definition.Name, definition.Operation, definition.Credential, part);
    }

    public static Topic Of(DetailDefinition definition) => new(definition.Name, definition.Operation, definition.Credential, Part: null);
}
