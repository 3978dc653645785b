using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Drift;

/// <summary>One thing that Twilio shows otherwise than at the look before: what, from what to what, and between which two looks.</summary>
/// <param name="ResourceId">As in <see cref="KeptResource.Id"/>; empty for <see cref="ChangeKind.Others"/>.</param>
/// <param name="Resource">As a sentence names it: <c>Messaging Service "Alerts"</c>.</param>
/// <param name="Field">Name of the field in words; null unless one changed.</param>
/// <param name="From">Null: not set.</param>
/// <param name="To">Null: not set.</param>
/// <param name="BeforeAt">The look at which it still was as before.</param>
/// <param name="SeenAt">The look that saw it changed.</param>
/// <param name="StepKeys">The steps that it concerns; none when it touches no step.</param>
public sealed record AccountChange(
    SnapshotPart Part,
    ChangeKind Kind,
    string ResourceId,
    string Resource,
    string? Field,
    string? From,
    string? To,
    DateTimeOffset BeforeAt,
    DateTimeOffset SeenAt,
    IReadOnlyList<string> StepKeys)
{
    /// <summary>A value longer than this is cut; the whole text of a registration is kept with its attempt.</summary>
    public const int ValueMaxLength = 400;

    private const int SidLength = 34;

    /// <summary>Who did it; null where Twilio's audit trail does not tell, which does not mean that nobody did.</summary>
    public ChangedBy? ChangedBy { get; init; }

    /// <summary>The SID that tells the resource from others of its kind; null where Twilio has none.</summary>
    public string? Sid => Identities[^1] is { Length: SidLength } sid ? sid : null;

    /// <summary>The SIDs that name the resource: its own, and that of what it stands in.</summary>
    public IEnumerable<string> Sids => Identities.Where(identity => identity.Length == SidLength);

    /// <summary>What it is about: <c>Messaging Service "Alerts" (MG...): status callback</c>.</summary>
    public string Subject => $"{Resource}{(Sid is { } sid ? $" ({sid})" : "")}{(Field is { } what ? $": {what}" : "")}";

    private string[] Identities => ResourceId.Split('/');
}

public enum ChangeKind
{
    /// <summary>A field has another value.</summary>
    Changed,

    /// <summary>A resource is there that was not.</summary>
    Added,

    /// <summary>A resource is gone.</summary>
    Removed,

    /// <summary>More changes of the part than are kept one by one; <see cref="AccountChange.To"/> says how many.</summary>
    Others,
}
