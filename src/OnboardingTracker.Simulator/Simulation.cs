using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Faults;
using OnboardingTracker.Simulator.Scenarios;
using OnboardingTracker.Simulator.Traffic;

namespace OnboardingTracker.Simulator;

/// <summary>Everything one running simulator knows. Each host has its own; nothing is shared between hosts.</summary>
internal sealed class Simulation(SimulatorOptions options)
{
    private volatile Loaded loaded = new("", new([]), new(options.Clock));
    private Uri address = options.Listen;

    public SimulatorOptions Options { get; } = options;

    public string Scenario => loaded.Scenario;

    public AccountStore Account => loaded.Account;

    public OrganizationAccess Organization => loaded.Organization;

    public FaultPlan Faults { get; } = new();

    public RequestLog Requests { get; } = new();

    /// <summary>The links inside the resources begin with the address; a port taken by chance is known only once it listens.</summary>
    public void MoveTo(Uri listening)
    {
        if (listening.GetLeftPart(UriPartial.Authority) != address.GetLeftPart(UriPartial.Authority))
        {
            address = listening;
            Load(Options.Scenario);
        }
    }

    /// <summary>Starts over with a fresh account and the faults of the scenario.</summary>
    public void Load(string scenarioName)
    {
        var scenario = SimulatorScenarios.Named(scenarioName);
        var account = new AccountBuilder(address, Options);
        scenario.Build(account);

        Faults.Clear();
        foreach (var fault in scenario.Faults)
        {
            Faults.Add(fault);
        }

        loaded = new(scenario.Name, account.Finish(), new(Options.Clock));
    }

    private sealed record Loaded(string Scenario, AccountStore Account, OrganizationAccess Organization);
}
