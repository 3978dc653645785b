using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Account;

/// <summary>Somebody is told before the bill surprises them: a usage trigger watches the total spend.</summary>
public sealed class SpendTriggerIsSet : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "spend-trigger-is-set",
        "A usage trigger watches the total spend",
        [SnapshotPart.UsageTriggers],
        [
            "a trigger with usage_category totalprice and trigger_by price: passed",
            "no such trigger: not passed",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.UsageTriggers is not { } triggers)
        {
            yield return Definition.CouldNotCheck(account.FailureOf(SnapshotPart.UsageTriggers));
            yield break;
        }

        var watching = triggers.Where(WatchesSpend).ToList();
        yield return watching.Count > 0
            ? Definition.Passed("A usage trigger watches the total spend.", [.. watching.Select(TriggerWords.Show)])
            : Definition.NotPassed(
                "No usage trigger watches the total spend. A runaway loop would go on until the balance is used up.",
                [
                    $"Create a usage trigger: {InConsole.UsageTriggers}.",
                    "Choose total spend (category totalprice), trigger by price, and a value somewhat above what you plan to spend in a month.",
                    "Set it to recur monthly, and enter an address that your team watches.",
                ],
                [.. triggers.Select(TriggerWords.Show)]);
    }

    private static bool WatchesSpend(UsageTrigger trigger) =>
        string.Equals(trigger.UsageCategory, "totalprice", StringComparison.OrdinalIgnoreCase)
        && string.Equals(trigger.TriggerBy, "price", StringComparison.OrdinalIgnoreCase);
}
