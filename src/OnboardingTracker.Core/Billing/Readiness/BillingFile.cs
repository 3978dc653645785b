using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Split;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>What an onboarding keeps about money: what people answered, what finance decided, and what the plan will cost at first.</summary>
public sealed record BillingFile
{
    public static BillingFile Empty { get; } = new();

    /// <summary>At most one for each question, the newest.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    /// <summary>The last decision, whether it still counts or not; null while there was none.</summary>
    public SignOff? SignOff { get; init; }

    /// <summary>Grows when a person changes an answer or decides; what a form carries.</summary>
    public int Revision { get; init; }

    /// <summary>What the first 30 days of the plan cost as the forecast has it; null while it cannot say.</summary>
    public PlannedNeed? Need { get; init; }

    /// <summary>Prices for messages that the last check read of Twilio; empty while none were.</summary>
    public IReadOnlyList<Price> LivePrices { get; init; } = [];

    /// <summary>Who bears the cost, and how what is shared is divided.</summary>
    public SplitSettings Split { get; init; } = SplitSettings.Empty;

    /// <summary>How near the end of the balance it was when that was last said.</summary>
    public RunwayLevel Runway { get; init; }

    /// <summary>The balance then.</summary>
    public decimal? RunwayBalance { get; init; }

    /// <summary>Changes with every decision and every change of what it counts for; carried by the form of the next one.</summary>
    public string DecisionStamp => SignOff is { } last ? $"{last.At.UtcTicks}-{last.VoidedAt?.UtcTicks}" : "";

    public GivenAnswer? AnswerTo(string question) => Answers.FirstOrDefault(given => given.Question == question);
}

/// <summary>What the first 30 days of the plan cost.</summary>
/// <param name="Amount">Expected, in the currency.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="IsAtLeast">A price is unknown, so it will be more.</param>
public sealed record PlannedNeed(decimal Amount, string Currency, bool IsAtLeast);
