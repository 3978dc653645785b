using OnboardingTracker.Simulator.Faults;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>A state of an account worth practising or testing on.</summary>
internal abstract class Scenario
{
    public abstract string Name { get; }

    /// <summary>What goes wrong from the start; a scenario that only shows data has none.</summary>
    public virtual IReadOnlyList<Fault> Faults => [];

    public abstract void Build(AccountBuilder account);
}
