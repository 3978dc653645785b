using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Somebody who can sign in.</summary>
public sealed class Member : IdentityUser
{
    public const int DisplayNameMaxLength = 100;

    /// <summary>The name shown beside what the person did.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Good to five minutes.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>Set when the person was removed and it can still be undone; until then nobody finds the person, as if they were gone.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public Preferences Preferences { get; set; } = Preferences.Default;
}
