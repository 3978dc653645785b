using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Playbook;

/// <summary>The usual time of a step where it differs by country or sender.</summary>
/// <param name="Countries">ISO 3166-1 alpha-2; empty means every country.</param>
/// <param name="Senders">Empty means every kind of sender.</param>
public sealed record LeadTime(IReadOnlyList<string> Countries, IReadOnlyList<SenderType> Senders, UsualTime Time)
{
    public bool IsFor(string country, SenderType? sender) =>
        (Countries.Count == 0 || Countries.Contains(country, StringComparer.Ordinal))
        && (Senders.Count == 0 || (sender is { } known && Senders.Contains(known)));
}
