using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio;

/// <summary>How Twilio is reached; an operator's settings, never a form field.</summary>
public sealed class TwilioOptions
{
    public const string Section = "Twilio";

    /// <summary>Where each of Twilio's products answers; <c>{product}</c> stands for api, messaging, numbers and so on.</summary>
    public string BaseUrl { get; set; } = "https://{product}.twilio.com";

    /// <summary>
    /// The most requests an account has in flight at once. Each instance keeps to it for all its readings; instances that share a store read an account one
    /// after the other, so it holds over all of them.
    /// </summary>
    public int MaxInFlight { get; set; } = 20;

    /// <summary>Where Twilio answers for organizations, which it is moving from one host to another.</summary>
    public TwilioOrganizationOptions Organization { get; set; } = new();

    public TwilioClientKind Client { get; set; } = TwilioClientKind.Default;

    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For one request with its whole answer, not counting the wait for its turn.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>For one reading of a whole account.</summary>
    public TimeSpan ScanTimeout { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>For one closer look at a step: a person waits for it.</summary>
    public TimeSpan CloserLookTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The largest answer taken, unpacked, in bytes.</summary>
    internal int LargestAnswer { get; set; } = 64 * 1024 * 1024;

    /// <summary>The first pause before a request is repeated; it grows with each try.</summary>
    internal TimeSpan RetryPause { get; set; } = TimeSpan.FromSeconds(0.5);
}

/// <summary>
/// Where Twilio answers for organizations: each a product (see <see cref="TwilioOptions.BaseUrl"/>) and a path, in which <c>{organization}</c> stands for the
/// organization's SID. The first of a pair is where Twilio's pages of November 2026 say; where it answers 404, the older place of Twilio's OpenAPI files is asked.
/// </summary>
public sealed class TwilioOrganizationOptions
{
    public string Token { get; set; } = "oauth/v2/token";

    public string Users { get; set; } = "iam/scim/v2/Users";

    public string OlderUsers { get; set; } = "preview-iam/Organizations/{organization}/scim/Users";

    public string Accounts { get; set; } = "iam/v2/Organizations/Accounts";

    public string OlderAccounts { get; set; } = "preview-iam/Organizations/{organization}/Accounts";

    public string RoleAssignments { get; set; } = "iam/v2/Organizations/RoleAssignments";

    public string OlderRoleAssignments { get; set; } = "preview-iam/Organizations/{organization}/RoleAssignments";

    public string Roles { get; set; } = "iam/v2/Organizations/Roles";

    public string OlderRoles { get; set; } = "preview-iam/Organizations/{organization}/Roles";

    /// <summary>The places in the order in which they are tried.</summary>
    internal (string Name, string Newer, string Older) Of(SnapshotPart part) => part switch
    {
        SnapshotPart.OrganizationUsers => (nameof(Users), Users, OlderUsers),
        SnapshotPart.OrganizationAccounts => (nameof(Accounts), Accounts, OlderAccounts),
        SnapshotPart.RoleAssignments => (nameof(RoleAssignments), RoleAssignments, OlderRoleAssignments),
        SnapshotPart.OrganizationRoles => (nameof(Roles), Roles, OlderRoles),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No part of an organization."),
    };
}

/// <summary>Which implementation of the port reads Twilio.</summary>
public enum TwilioClientKind
{
    /// <summary>The typed client of this project.</summary>
    Default,

    /// <summary>Twilio's official C# library; only in a build made with TwilioSdk=true.</summary>
    Sdk,
}
