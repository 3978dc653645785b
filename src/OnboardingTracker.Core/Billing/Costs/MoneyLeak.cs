namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Money that is spent for nothing.</summary>
/// <param name="Key">Stable, such as "unused-number:+15550100".</param>
/// <param name="Sentence">What happens.</param>
/// <param name="MonthlySum">What it costs a month; null when it is not known.</param>
/// <param name="Advice">What to do, as a sentence.</param>
public sealed record MoneyLeak(MoneyLeakKind Kind, string Key, string Sentence, Money? MonthlySum, string Advice);

/// <summary>Where money leaks.</summary>
public enum MoneyLeakKind
{
    UnusedNumber,
    FailedMessages,
    NeedlessSegments,
}
