namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The scenarios a simulated account can be in.</summary>
public static class SimulatorScenarios
{
    public const string Healthy = "healthy";
    public const string HalfDone = "half-done";
    public const string Rejected = "rejected";
    public const string Isv = "isv";
    public const string Large = "large";
    public const string Throttled = "throttled";
    public const string Failing = "failing";
    public const string Trial = "trial";
    public const string Suspended = "suspended";
    public const string LowBalance = "low-balance";
    public const string Invoiced = "invoiced";
    public const string Subaccount = "subaccount";
    public const string TwoCurrencies = "two-currencies";

    private static readonly Scenario[] All =
    [
        new HealthyScenario(),
        new HalfDoneScenario(),
        new RejectedScenario(),
        new IsvScenario(),
        new LargeScenario(),
        new ThrottledScenario(),
        new FailingScenario(),
        new TrialScenario(),
        new SuspendedScenario(),
        new LowBalanceScenario(),
        new InvoicedScenario(),
        new SubaccountScenario(),
        new TwoCurrenciesScenario(),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(scenario => scenario.Name)];

    internal static Scenario Named(string name) =>
        All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new ArgumentException(
            $"There is no scenario \"{name}\". Choose one of: {string.Join(", ", Names)}.", nameof(name));
}
