using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.ConsoleRoles;

/// <summary>What an onboarding keeps about its people's roles in Twilio's Console. People stand in it by their id here; no name or address of Twilio's is kept.</summary>
public sealed record ConsoleRoleFile
{
    public static ConsoleRoleFile Empty { get; } = new();

    /// <summary>At most one for each person, the newest.</summary>
    public IReadOnlyList<ConfirmedConsoleRole> Confirmed { get; init; } = [];

    /// <summary>Of the people here those whom the organization knew at <see cref="SeenAt"/>.</summary>
    public IReadOnlyList<SeenConsoleRole> Seen { get; init; } = [];

    /// <summary>When users and roles of the organization were last read; null while they were not.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Grows when a person confirms or withdraws; what a form carries.</summary>
    public int Revision { get; init; }

    public ConfirmedConsoleRole? ConfirmedOf(string memberId) => Confirmed.FirstOrDefault(word => word.MemberId == memberId);

    public SeenConsoleRole? SeenOf(string memberId) => Seen.FirstOrDefault(seen => seen.MemberId == memberId);
}

/// <summary>A person's word on the role that somebody has in the Console.</summary>
/// <param name="MemberId">Whose role it is.</param>
/// <param name="Role">Null says that they are no user of the account.</param>
/// <param name="Note">How it is known; the evidence in words.</param>
/// <param name="Link">Where it can be seen; null for none.</param>
/// <param name="By">Who says so.</param>
public sealed record ConfirmedConsoleRole(string MemberId, ConsoleRole? Role, string Note, string? Link, string By, DateTimeOffset At)
{
    public const int NoteMaxLength = 2000;
    public const int LinkMaxLength = 2000;

    /// <summary>As Twilio wrote the role when it was confirmed; for the history.</summary>
    public string RoleName { get; init; } = "";

    /// <summary>Of the file when it was given.</summary>
    public int Revision { get; init; }

    /// <summary>Why a note cannot stand beside a role, as a sentence; null when it can.</summary>
    public static string? NoteFault(string? note) => OneLineText.Clean(note) is null
        ? "Say how you know, for example: seen under Manage users on 12 Nov."
        : LongText.Fault("note", note, NoteMaxLength);
}

/// <summary>What Twilio showed of somebody, found by the address they have here.</summary>
/// <param name="IsActive">False while they have not accepted, or were switched off; null where Twilio does not say.</param>
/// <param name="Roles">Those that are held at the account or its organization as a whole.</param>
/// <param name="Others">The names of those held there that are none of the five, or are narrowed to some resources.</param>
/// <param name="IsUntold">A role is held that Twilio does not name, so that it is not known what they may do.</param>
public sealed record SeenConsoleRole(string MemberId, bool? IsActive, IReadOnlyList<ConsoleRole> Roles, IReadOnlyList<string> Others, bool IsUntold);
