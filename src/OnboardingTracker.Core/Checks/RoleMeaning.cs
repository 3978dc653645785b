using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>What roles are for, as far as the article tells them apart.</summary>
internal enum RoleMeaning
{
    /// <summary>Twilio does not name it.</summary>
    Unknown,

    /// <summary>Owns or administers the account or the organization.</summary>
    Administrator,

    Developer,

    /// <summary>Sees the bills.</summary>
    Billing,

    /// <summary>Has a name, and is none of these.</summary>
    Other,
}

/// <summary>
/// Tells what a role is for, by its SID or by its name. The SIDs are those that Twilio names for everybody
/// (https://www.twilio.com/docs/api/errors/25202, read 29 Nov 2026); any other role goes by the name that the organization's list of roles gives it.
/// </summary>
internal sealed class RoleMeanings(IReadOnlyList<OrganizationRole>? roles)
{
    private static readonly Dictionary<string, RoleMeaning> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["IX00000000000000000000000000000102"] = RoleMeaning.Administrator,
        ["IX00000000000000000000000000000103"] = RoleMeaning.Developer,
        ["IX00000000000000000000000000000104"] = RoleMeaning.Billing,
        ["IX00000000000000000000000000000105"] = RoleMeaning.Other,
    };

    // Before the word itself: "Messaging administrator" administers messaging, not the account.
    private static readonly HashSet<string> OfTheWhole = new(StringComparer.OrdinalIgnoreCase) { "organization", "account", "subaccount", "project" };

    /// <summary>A role that is narrowed to some resources is none of the whole account.</summary>
    public RoleMeaning Of(RoleAssignment assignment) => assignment.ResourceType is null ? Of(assignment.RoleSid) : RoleMeaning.Other;

    private RoleMeaning Of(string roleSid) => Known.TryGetValue(roleSid, out var meaning)
        ? meaning
        : roles?.FirstOrDefault(role => string.Equals(role.Sid, roleSid, StringComparison.OrdinalIgnoreCase))?.FriendlyName is { } name
            ? ByName(name)
            : RoleMeaning.Unknown;

    /// <summary>Why the meaning of a role is not known: the list was not read, or the role is not in it.</summary>
    /// <param name="roleSid">A role whose meaning is <see cref="RoleMeaning.Unknown"/>.</param>
    public Finding Untold(CheckDefinition check, AccountSnapshot account, string roleSid) => roles is null
        ? check.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationRoles))
        : check.CannotSay($"Role {roleSid} is held, and Twilio's list of roles does not name it. What it is for cannot be said.");

    private static RoleMeaning ByName(string name)
    {
        var words = name.Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries);
        return Has(words, "billing") || Has(words, "finance") ? RoleMeaning.Billing
            : Has(words, "developer") ? RoleMeaning.Developer
            : (Has(words, "owner") || Has(words, "admin") || Has(words, "administrator")) && words.SkipLast(1).All(OfTheWhole.Contains) ? RoleMeaning.Administrator
            : RoleMeaning.Other;
    }

    private static bool Has(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
