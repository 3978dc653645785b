using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Deliveries;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>A number of the account with what it costs.</summary>
/// <param name="Number">With its use as far as messages tell it.</param>
/// <param name="Since">The first day of which the use was read.</param>
/// <param name="MonthlyPrice">Null when it is not known.</param>
public sealed record NumberAtCost(NumberUse Number, DateOnly Since, Money? MonthlyPrice);

/// <summary>Messages that failed with one error code within some days.</summary>
/// <param name="ErrorCode">Null for those that Twilio gave none.</param>
/// <param name="Paid">What was paid for those with a price together; null when none has one.</param>
/// <param name="Days">Over how many days they were counted; at least 1.</param>
public sealed record FailedMessages(int? ErrorCode, int Count, Money? Paid, int Days)
{
    /// <summary>How many of them have no price.</summary>
    public int Unpriced { get; init; }

    /// <summary>What the error means and what to do; null when it is not known.</summary>
    public ErrorMeaning? Meaning { get; init; }
}

/// <summary>Messages of some days that became more segments because of the same few characters. Texts are never kept, so the characters are all that is known of them.</summary>
/// <param name="Characters">Outside of GSM-7, each once.</param>
/// <param name="Count">How many messages.</param>
/// <param name="Segments">What they were sent as, together.</param>
/// <param name="SegmentsWithout">What they would have been with plain characters, together; fewer.</param>
/// <param name="Paid">What was paid for them together; null when it is not known.</param>
/// <param name="Days">Over how many days they were counted; at least 1.</param>
public sealed record CostlyMessages(IReadOnlyList<string> Characters, int Count, int Segments, int SegmentsWithout, Money? Paid, int Days)
{
    /// <summary>How many more there are that have no price yet; they are in none of the figures.</summary>
    public int Unpriced { get; init; }
}
