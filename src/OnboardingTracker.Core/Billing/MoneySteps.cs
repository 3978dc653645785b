namespace OnboardingTracker.Core.Billing;

/// <summary>The steps of the playbook that are about money, by key: what finance sees, and what others see without amounts.</summary>
public static class MoneySteps
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["review-payment-method", BalanceStep, SpendTriggerStep, "divide-the-costs", "know-the-price"];

    /// <summary>Whether a step is one of them.</summary>
    public static bool Hold(string stepKey) => All.Contains(stepKey, StringComparer.Ordinal);

    /// <summary>The step whose answer names the balance and the days it lasts.</summary>
    public const string BalanceStep = "keep-enough-balance";

    /// <summary>The step of the trigger that watches the total spend.</summary>
    public const string SpendTriggerStep = "set-a-spend-trigger";

    /// <summary>Those whose answers by Twilio name the account's own amounts; a price list is no secret.</summary>
    public static IReadOnlySet<string> WithFigures { get; } = new HashSet<string>(StringComparer.Ordinal) { BalanceStep, SpendTriggerStep };

    /// <summary>What stands in the place of an answer with amounts.</summary>
    public const string Hidden = "Twilio has answered. The amounts are shown to those who may see money.";
}
