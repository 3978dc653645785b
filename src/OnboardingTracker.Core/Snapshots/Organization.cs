namespace OnboardingTracker.Core.Snapshots;

/// <summary>Somebody who belongs to the organization. Twilio would also say who it is; that is not taken in.</summary>
/// <param name="Active">False while an invitation waits to be accepted, and of who was switched off.</param>
/// <param name="AddressDigest">By what one of the people here is recognized (<see cref="ConsoleRoles.AddressDigest"/>); for this look alone, never kept. Null where Twilio names no address.</param>
public sealed record OrganizationUser(string Sid, bool? Active, string? AddressDigest = null);

/// <summary>An account of the organization, as its own list shows it.</summary>
/// <param name="Status">active, suspended, pending_closure or closed.</param>
public sealed record OrganizationAccount(string Sid, string? FriendlyName, string? Status);

/// <summary>Who holds which role at one scope. Twilio lists assignments only of a scope or of a person (error 25203), so they are asked for scope by scope.</summary>
/// <param name="Scope">The SID of an account or of the organization.</param>
/// <param name="Assignments">Null when those of this scope could not be read.</param>
public sealed record ScopeRoles(string Scope, IReadOnlyList<RoleAssignment>? Assignments)
{
    /// <summary>Of more scopes than this the rest is left: each costs a request at every look.</summary>
    public const int MostRead = 50;
}

/// <summary>A role that somebody holds.</summary>
/// <param name="RoleSid">IX and 32 hexadecimal digits.</param>
/// <param name="Identity">The SID of the user.</param>
/// <param name="ResourceType">What the role is narrowed to, such as one kind of resource; null when it is good for the whole scope.</param>
public sealed record RoleAssignment(string Sid, string RoleSid, string Identity, string? ResourceType = null);

/// <summary>A role that Twilio offers in the organization.</summary>
/// <param name="FriendlyName">What people call it: "Developer".</param>
public sealed record OrganizationRole(string Sid, string? FriendlyName);
