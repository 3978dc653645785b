using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Drift;

/// <summary>
/// Who made a change that was seen between two looks: the one that every fitting event of Twilio's audit trail names, because an event does not say
/// which field it changed. Where no event fits, where one names nobody or somebody else, and of what Twilio or a carrier sets, it stays unknown.
/// </summary>
public static class WhoChanged
{
    /// <param name="events">The audit trail as the later look read it; null when it could not be read.</param>
    /// <returns>Null when it is not told.</returns>
    public static ChangedBy? Of(AccountChange change, IReadOnlyList<AuditEvent>? events)
    {
        if (events is null || change.Sid is not { } sid || IsPutIntoAnother(change) || !IsSetByPeople(change))
        {
            return null;
        }

        var told = events
            .Where(one => string.Equals(one.ResourceSid, sid, StringComparison.Ordinal) && Fits(change.Kind, one.EventType))
            .Where(one => one.EventDate > change.BeforeAt && one.EventDate <= change.SeenAt)
            .Select(Told)
            .ToList();
        return told is [{ } first, ..] && told.TrueForAll(first.IsSameAs) ? told.MaxBy(by => by!.At) : null;
    }

    /// <summary>A resource comes and goes by somebody's hand; of a field the form says it.</summary>
    private static bool IsSetByPeople(AccountChange change) =>
        change.Kind is not ChangeKind.Changed || (change.Field is { } words && PartForms.Of(change.Part).IsSetByPeople(words));

    /// <summary>A number is not made by being put into a sender pool, nor a document by being put into a bundle: its own events say nothing of that.</summary>
    private static bool IsPutIntoAnother(AccountChange change) =>
        change is
        {
            Kind: ChangeKind.Added,
            Part: SnapshotPart.ServicePhoneNumbers or SnapshotPart.ServiceShortCodes or SnapshotPart.BundleItems or SnapshotPart.LinkDomains,
        };

    /// <summary>Twilio names an event after the kind of the resource and what happened to it: phone-number.created.</summary>
    private static bool Fits(ChangeKind kind, string? eventType) => (kind, eventType?[(eventType.LastIndexOf('.') + 1)..]) switch
    {
        (ChangeKind.Changed, "updated") => true,
        (ChangeKind.Added, "created" or "added") => true,
        (ChangeKind.Removed, "deleted" or "removed") => true,
        _ => false,
    };

    private static ChangedBy? Told(AuditEvent one)
    {
        // Only what has the shape of a SID is taken: whatever else might stand there could be the name or the e-mail of a person.
        var sid = SidText.IsSid(one.ActorSid) ? one.ActorSid : null;
        ChangerKind? kind = (one.ActorType?.ToLowerInvariant(), sid?[..2], one.Source) switch
        {
            ("twilio-admin", _, _) or (_, null, "twilio") => ChangerKind.Twilio,
            (_, "US", _) => ChangerKind.User,
            (_, "SK", _) => ChangerKind.ApiKey,
            (_, "AC", _) => ChangerKind.Account,
            (_, not null, _) => ChangerKind.Other,
            _ => null,
        };
        return kind is { } known
            ? new ChangedBy(known, known is ChangerKind.Twilio ? null : sid, WayOf(one.Source), one.EventDate!.Value)
            : null;
    }

    private static ChangeWay? WayOf(string? source) => source switch
    {
        "web" => ChangeWay.Console,
        "api" => ChangeWay.Api,
        _ => null,
    };
}
