using Microsoft.AspNetCore.Identity;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Somebody who can sign in.</summary>
public sealed class Member : IdentityUser
{
    public const int DisplayNameMaxLength = 100;

    /// <summary>The name shown beside what the person did.</summary>
    public string DisplayName { get; set; } = "";

    public Preferences Preferences { get; set; } = Preferences.Default;
}
