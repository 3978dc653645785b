namespace OnboardingTracker.Core.Billing.Split;

/// <summary>A leaf with the units that bear it. The owner of a messaging service outranks the owner of the account in which it is.</summary>
/// <param name="Owners">By name; none when no unit owns it, several when it is shared by these.</param>
internal sealed record OwnedLeaf(CostLeaf Leaf, IReadOnlyList<SplitUnit> Owners)
{
    public static OwnedLeaf Of(CostLeaf leaf, IReadOnlyList<SplitUnit> units)
    {
        if (leaf.IsUnexplained)
        {
            return new OwnedLeaf(leaf, []);
        }

        List<SplitUnit> ofService = leaf.ServiceSid is { } service
            ? [.. units.Where(unit => unit.ServiceSids.Contains(service, StringComparer.Ordinal))]
            : [];
        return new OwnedLeaf(
            leaf,
            ofService.Count > 0 ? ofService : [.. units.Where(unit => unit.AccountSids.Contains(leaf.AccountSid, StringComparer.Ordinal))]);
    }
}
