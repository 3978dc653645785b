using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Simulator;

/// <summary>What a simulated account starts with.</summary>
public sealed record SimulatorOptions
{
    public string Scenario { get; init; } = SimulatorScenarios.Healthy;

    /// <summary>Where to listen; port 0 takes a free one. Loopback unless told otherwise: the control API asks for no password.</summary>
    public Uri Listen { get; init; } = new("http://127.0.0.1:0");

    /// <summary>How long every Twilio answer is held back.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How many phone numbers the account owns; null leaves it to the scenario.</summary>
    public int? Numbers { get; init; }

    /// <summary>How many active subaccounts there are; null leaves it to the scenario.</summary>
    public int? Subaccounts { get; init; }

    /// <summary>The clock that the dates of a scenario count back from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
