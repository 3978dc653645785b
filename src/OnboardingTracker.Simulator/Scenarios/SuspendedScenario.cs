using OnboardingTracker.Simulator.Faults;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The healthy team on a suspended account: it still shows itself, and everything else is refused with 20005.</summary>
internal sealed class SuspendedScenario : Scenario
{
    public override string Name => SimulatorScenarios.Suspended;

    public override IReadOnlyList<Fault> Faults =>
    [
        // With the slash: the account itself, Accounts/AC....json, stays open.
        new() { Product = "api", Path = $"/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/", Status = 403, Code = AccountNotActive },
        .. Products.Select(product => new Fault { Product = product, Status = 403, Code = AccountNotActive }),
    ];

    private const int AccountNotActive = 20005;

    private static readonly string[] Products =
        ["accounts", "events", "iam", "lookups", "messaging", "monitor", "numbers", "pricing", "trusthub", "verify"];

    public override void Build(AccountBuilder account) =>
        new SmallTeam { Account = new("Harbor Alerts", "-12.40") { Status = "suspended" } }.AddTo(account);
}
