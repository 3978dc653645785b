using OnboardingTracker.Simulator.Faults;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team on a busy account: every third request is refused with 429 and goes through when repeated.</summary>
internal sealed class ThrottledScenario : Scenario
{
    public override string Name => SimulatorScenarios.Throttled;

    public override IReadOnlyList<Fault> Faults => [new() { Status = 429, RetryAfter = 1, Every = 3 }];

    public override void Build(AccountBuilder account) => new SmallTeam().AddTo(account);
}
