using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The organization around the account: who belongs to it, which accounts it has, and who may do what where.</summary>
internal sealed partial class AccountBuilder
{
    public const string OwnerRole = "Organization Owner";
    public const string AdministratorRole = "Administrator";
    public const string DeveloperRole = "Developer";
    public const string BillingRole = "Billing Manager";
    public const string SupportRole = "Support";

    /// <summary>Those that Twilio names with their SIDs in its error 25202, and one that only its list of roles names.</summary>
    private static readonly Dictionary<string, (string Sid, string Group, string Level)> Roles = new()
    {
        [OwnerRole] = (Sid.Of("IX", OwnerRole), "iam", "ORGANIZATION"),
        [AdministratorRole] = ("IX00000000000000000000000000000102", "iam", "SUB_ACCOUNT"),
        [DeveloperRole] = ("IX00000000000000000000000000000103", "iam", "SUB_ACCOUNT"),
        [BillingRole] = ("IX00000000000000000000000000000104", "billing", "ACCOUNT"),
        [SupportRole] = ("IX00000000000000000000000000000105", "iam", "ACCOUNT"),
    };

    /// <summary>The organization with the account itself, the roles it can give, and its owner.</summary>
    public void AddOrganization(string owner)
    {
        foreach (var (name, role) in Roles)
        {
            Add(Collections.OrganizationRoles, Resource.Of(role.Sid, accountSid: null, new
            {
                sid = role.Sid,
                friendly_name = name,
                external_description = $"What a {name.ToLowerInvariant()} may do.",
                product_group = role.Group,
                lowest_level = role.Level,
                role_product_group = new { product_group = role.Group, friendly_name = role.Group.ToUpperInvariant() },
                policy = new { allow = (string[])["/twilio/*"], deny = (string[]?)null, format = 1 },
                resource_types = (string[]?)null,
                date_created = Ago(900).Iso8601(),
                date_updated = Ago(300).Iso8601(),
            }));
        }

        AddUser(owner);
        GiveRole(owner, OwnerRole, SimulatorCredentials.OrganizationSid);
        AddOrganizationAccount(Owner, "Harbor Alerts", owner);
    }

    /// <summary>Somebody who belongs to the organization.</summary>
    /// <param name="isActive">False for who was invited and has not accepted.</param>
    public void AddUser(string name, bool isActive = true)
    {
        var sid = Sid.Of("US", name);
        var parts = name.Split(' ');
        var mail = $"{name.Replace(' ', '.').ToLowerInvariant()}@harbor.example";
        Add(Collections.OrganizationUsers, Resource.Of(sid, accountSid: null, new
        {
            id = sid,
            externalId = $"harbor-{sid[2..8]}",
            userName = mail,
            displayName = name,
            name = new { givenName = parts[0], familyName = parts[^1] },
            emails = new[] { new { primary = true, value = mail, type = "work" } },
            active = isActive,
            locale = "en-US",
            timezone = "UTC",
            schemas = (string[])["urn:ietf:params:scim:schemas:core:2.0:User"],
            meta = new { resourceType = "user", created = Ago(100).Iso8601(), lastModified = Ago(50).Iso8601(), version = "W/1" },
        }));
    }

    /// <summary>An account of the organization. Its id in the control API is "organization-" and the SID, because the account has its own.</summary>
    public void AddOrganizationAccount(string accountSid, string name, string owner, string status = "active") =>
        Add(Collections.OrganizationAccounts, Resource.Of($"organization-{accountSid}", accountSid: null, new
        {
            account_sid = accountSid,
            friendly_name = name,
            status,
            owner_sid = Sid.Of("US", owner),
            date_created = Ago(120).Iso8601(),
        }));

    /// <summary>An account beside this one, with an administrator of its own.</summary>
    public string AddProject(string name, string administrator)
    {
        var sid = Sid.Of("AC", name);
        AddOrganizationAccount(sid, name, administrator);
        GiveRole(administrator, AdministratorRole, sid);
        return sid;
    }

    public void GiveRole(string user, string role, string scope)
    {
        var sid = Sid.Of("IY", string.Create(CultureInfo.InvariantCulture, $"{user} {role} {scope}"));
        Add(Collections.RoleAssignments, Resource.Of(sid, accountSid: null, new
        {
            sid,
            role_sid = Roles[role].Sid,
            scope,
            identity = Sid.Of("US", user),
            resource_type = (string?)null,
            resource_id = (string?)null,
        }));
    }
}
