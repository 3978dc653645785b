using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>All checks of the product, by key.</summary>
public sealed class CheckCatalog
{
    public CheckCatalog(IEnumerable<ICheck> checks)
    {
        All = [.. checks];
        Keys = All.Select(check => check.Definition.Key).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<ICheck> All { get; }

    public IReadOnlySet<string> Keys { get; }

    public CheckDefinition? Find(string key) => All.FirstOrDefault(check => check.Definition.Key == key)?.Definition;

    /// <summary>Runs every check; each gives one merged finding.</summary>
    public IReadOnlyList<Finding> Run(AccountSnapshot account, Profile profile) =>
        [.. All.Select(check => FindingMerge.OfCheck([.. check.Inspect(account, profile)]))];
}
