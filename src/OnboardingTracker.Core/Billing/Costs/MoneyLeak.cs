namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Money that is spent for nothing.</summary>
/// <param name="Key">Stable, such as "failed-messages:30003".</param>
/// <param name="Sentence">What happens.</param>
/// <param name="MonthlySum">What it costs a month; null when it is not known.</param>
/// <param name="Advice">What to do, as a sentence.</param>
public sealed record MoneyLeak(MoneyLeakKind Kind, string Key, string Sentence, Money? MonthlySum, string Advice)
{
    /// <summary>A part of it has no price, so it costs more than the sum says.</summary>
    public bool IsAtLeast { get; init; }
}

/// <summary>Where money leaks.</summary>
public enum MoneyLeakKind
{
    UnusedNumber,
    FailedMessages,
    NeedlessSegments,
}
