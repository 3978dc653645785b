using OnboardingTracker.Core.ConsoleRoles;
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

    private static readonly Dictionary<string, ConsoleRole> OfConsole = new(StringComparer.OrdinalIgnoreCase)
    {
        ["IX00000000000000000000000000000102"] = ConsoleRole.Administrator,
        ["IX00000000000000000000000000000103"] = ConsoleRole.Developer,
        ["IX00000000000000000000000000000104"] = ConsoleRole.BillingManager,
        ["IX00000000000000000000000000000105"] = ConsoleRole.Support,
    };

    // Before the word itself: "Messaging administrator" administers messaging, not the account.
    private static readonly HashSet<string> OfTheWhole = new(StringComparer.OrdinalIgnoreCase) { "organization", "account", "subaccount", "project" };

    /// <summary>A role that is narrowed to some resources is none of the whole account.</summary>
    public RoleMeaning Of(RoleAssignment assignment) => assignment.ResourceType is null ? Of(assignment.RoleSid) : RoleMeaning.Other;

    /// <summary>Which of the Console's five roles it is, and else what Twilio calls it; neither where Twilio does not name it.</summary>
    public (ConsoleRole? Role, string? Name) InConsole(RoleAssignment assignment)
    {
        var name = NameOf(assignment.RoleSid);
        var role = OfConsole.TryGetValue(assignment.RoleSid, out var known) ? known : ConsoleRoleByName(name);
        return role is { } one && assignment.ResourceType is null ? (one, name) : (null, name ?? role?.ToString());
    }

    /// <summary>The role that every user of an organization has in it, which lets them do nothing.</summary>
    public bool IsOfEverybody(RoleAssignment assignment) => NameOf(assignment.RoleSid) is { } name && Words(name).SequenceEqual(["standard"], StringComparer.OrdinalIgnoreCase);

    private RoleMeaning Of(string roleSid) => Known.TryGetValue(roleSid, out var meaning)
        ? meaning
        : NameOf(roleSid) is { } name ? ByName(name) : RoleMeaning.Unknown;

    private string? NameOf(string roleSid) =>
        roles?.FirstOrDefault(role => string.Equals(role.Sid, roleSid, StringComparison.OrdinalIgnoreCase))?.FriendlyName;

    /// <summary>Why the meaning of a role is not known: the list was not read, or the role is not in it.</summary>
    /// <param name="roleSid">A role whose meaning is <see cref="RoleMeaning.Unknown"/>.</param>
    public Finding Untold(CheckDefinition check, AccountSnapshot account, string roleSid) => roles is null
        ? check.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationRoles))
        : check.CannotSay($"Role {roleSid} is held, and Twilio's list of roles does not name it. What it is for cannot be said.");

    private static ConsoleRole? ConsoleRoleByName(string? name) => name is null
        ? null
        : string.Join(' ', Words(name).SkipWhile(OfTheWhole.Contains)).ToLowerInvariant() switch
        {
            "owner" => ConsoleRole.Owner,
            "administrator" or "admin" => ConsoleRole.Administrator,
            "developer" => ConsoleRole.Developer,
            "billing manager" => ConsoleRole.BillingManager,
            "support" => ConsoleRole.Support,
            _ => null,
        };

    private static string[] Words(string name) => name.Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries);

    private static RoleMeaning ByName(string name)
    {
        var words = Words(name);
        return Has(words, "billing") || Has(words, "finance") ? RoleMeaning.Billing
            : Has(words, "developer") ? RoleMeaning.Developer
            : (Has(words, "owner") || Has(words, "admin") || Has(words, "administrator")) && words.SkipLast(1).All(OfTheWhole.Contains) ? RoleMeaning.Administrator
            : RoleMeaning.Other;
    }

    private static bool Has(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
