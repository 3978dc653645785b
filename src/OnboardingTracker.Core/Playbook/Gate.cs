using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Playbook;

/// <summary>Which sending waits for a step: nothing reaches the countries, from the senders, before it is done.</summary>
/// <param name="Countries">ISO 3166-1 alpha-2; empty means every country.</param>
/// <param name="Except">Countries that do not wait for it.</param>
/// <param name="Senders">Empty means every kind of sender.</param>
/// <param name="After">
/// Keys of gating steps that come first on the same way. Unlike <see cref="StepDefinition.After"/> they lock nothing: on another way, or for
/// another country, the step may well start before them.
/// </param>
public sealed record Gate(
    IReadOnlyList<string> Countries, IReadOnlyList<string> Except, IReadOnlyList<SenderType> Senders, IReadOnlyList<string> After)
{
    /// <param name="sender">Null while no sender is chosen: then only steps that every sender waits for count.</param>
    public bool Holds(string country, SenderType? sender) =>
        (Countries.Count == 0 || Countries.Contains(country, StringComparer.Ordinal))
        && !Except.Contains(country, StringComparer.Ordinal)
        && (Senders.Count == 0 || (sender is { } known && Senders.Contains(known)));
}
