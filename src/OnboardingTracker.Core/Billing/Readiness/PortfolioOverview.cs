namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>The billing of many onboardings as it is told in a mail: some of them with all that is open, and how many there are.</summary>
/// <param name="Entries">At most <see cref="OneByOne"/>, those with the most open things first.</param>
/// <param name="Count">Of all of them.</param>
/// <param name="ReadyCount">Of all of them those that are ready to be paid for.</param>
public sealed record PortfolioOverview(IReadOnlyList<PortfolioEntry> Entries, int Count, int ReadyCount)
{
    /// <summary>So many are told one by one; the rest is for the page, because a mail of hundreds is read by nobody.</summary>
    public const int OneByOne = 25;

    /// <summary>How many are only counted.</summary>
    public int Others => Count - Entries.Count;
}

/// <summary>One onboarding with its answers, as they are at this moment.</summary>
public sealed record PortfolioEntry(PortfolioRow Row, BillingReadiness Readiness)
{
    /// <summary>Where the decision of finance stands, also when an answer under it changed by time alone, with nothing saved since.</summary>
    public SignOffState SignOff => Row.Decision is { Counts: true } decision && Readiness.ChangedSince(decision).Count > 0 ? SignOffState.Void : Row.SignOff;

    /// <summary>What keeps it from being ready.</summary>
    public IEnumerable<BillingStanding> Open => Readiness.Questions.Where(question => question.IsOpen);
}
