using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>Organizations, at the host of Twilio's pages and at the older one of its OpenAPI files, and the tokens that open them.</summary>
internal static class OrganizationOperations
{
    private const string Older = "/Organizations/{OrganizationSid}";
    private const string Newer = "/v2/Organizations";

    public static IEnumerable<Operation> All =>
    [
        new("CreateOauth2Token", "oauth", "/v2/token", "", Shape.Token) { Method = HttpMethods.Post },
        .. AtBoth("ListOrganizationUsers", "/scim/v2/Users", $"{Older}/scim/Users", Collections.OrganizationUsers, "managed-users/list")
            .Select(operation => operation with { Shape = Shape.PagesByIndex, Key = "Resources" }),
        .. AtBoth("ListOrganizationAccounts", $"{Newer}/Accounts", $"{Older}/Accounts", Collections.OrganizationAccounts, "accounts/list"),
        .. AtBoth("ListRoleAssignments", $"{Newer}/RoleAssignments", $"{Older}/RoleAssignments", Collections.RoleAssignments, "role-assignments/list")
            .Select(operation => operation with { Filters = ["Scope", "Identity"] }),
        .. AtBoth("ListRoles", $"{Newer}/Roles", $"{Older}/Roles", Collections.OrganizationRoles, "roles/list"),
    ];

    private static IEnumerable<Operation> AtBoth(string name, string newer, string older, string collection, string permission) =>
        new[] { ("iam", newer), ("preview-iam", older) }.Select(place =>
            new Operation(name, place.Item1, place.Item2, collection, Shape.PagesOfOrganization)
            {
                Key = "content",
                NeedsOrganization = true,
                Permission = permission,
            });
}
