using System.Text.Json.Serialization;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A token of an OAuth app. Never written to a log; the refresh and identity tokens beside it are not taken in.</summary>
internal sealed record WireToken(string? AccessToken, decimal? ExpiresIn)
{
    /// <summary>A record would print the token.</summary>
    public override string ToString() => nameof(WireToken);
}

/// <summary>
/// A user as SCIM writes it. There is no member for names, so they are never taken in; the user name, which is the primary address, leaves here as a digest alone.
/// </summary>
internal sealed record WireOrganizationUser(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("active")] bool? Active,
    [property: JsonPropertyName("userName")] string? UserName = null)
{
    public OrganizationUser ToUser() => new(Required.Of(Id), Active, string.IsNullOrWhiteSpace(UserName) ? null : AddressDigest.Of(UserName));

    /// <summary>A record would print the address.</summary>
    public override string ToString() => nameof(WireOrganizationUser);
}

/// <summary>An account of an organization; its SID has another name here than in the 2010 API.</summary>
internal sealed record WireOrganizationAccount(string? AccountSid, string? FriendlyName, string? Status)
{
    public OrganizationAccount ToAccount() => new(Required.Of(AccountSid), FriendlyName, Status);
}

/// <summary>A role that somebody holds. Where it is held is what was asked about.</summary>
internal sealed record WireRoleAssignment(string? Sid, string? RoleSid, string? Identity, string? ResourceType)
{
    public RoleAssignment ToAssignment() => new(Required.Of(Sid), Required.Of(RoleSid), Required.Of(Identity), ResourceType);
}

/// <summary>A role that an organization can give (https://www.twilio.com/docs/iam/access-control/role-resource, read 29 Nov 2026).</summary>
internal sealed record WireRole(string? Sid, string? FriendlyName)
{
    public OrganizationRole ToRole() => new(Required.Of(Sid), FriendlyName);
}
