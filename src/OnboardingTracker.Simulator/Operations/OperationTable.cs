namespace OnboardingTracker.Simulator.Operations;

/// <summary>Finds the operation that a path belongs to.</summary>
internal static class OperationTable
{
    // Twilio's products: one of their paths that is not in the table is a gap of the simulator, not a mistake of the caller.
    private static readonly HashSet<string> Products =
    [
        "api", "accounts", "content", "conversations", "events", "iam", "insights", "intelligence", "lookups", "messaging",
        "monitor", "numbers", "oauth", "preview-iam", "pricing", "studio", "trunking", "trusthub", "verify", "voice",
    ];

    public static IReadOnlyList<Operation> All { get; } =
    [
        .. AccountOperations.All, .. MessagingOperations.All, .. ComplianceOperations.All, .. NumberOperations.All, .. MonitoringOperations.All,
        .. OrganizationOperations.All,
    ];

    public static (Operation Operation, IReadOnlyDictionary<string, string> Values)? Find(string product, string[] path)
    {
        foreach (var operation in All)
        {
            if (operation.Match(product, path) is { } values)
            {
                return (operation, values);
            }
        }

        return null;
    }

    public static bool LooksLikeTwilio(string product, string[] path) =>
        Products.Contains(product)
        && path is [var version, _, ..]
        && (version is "2010-04-01" or "Organizations" or "scim" || version is ['v', >= '1' and <= '9']);
}
