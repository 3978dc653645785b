namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>A number and when it was last used for a message or a call.</summary>
/// <param name="Number">As people may see it.</param>
/// <param name="LastUsed">Null when nothing was found from <paramref name="LookedBackTo"/> on.</param>
/// <param name="LookedBackTo">The first day of which the use was read.</param>
/// <param name="BoughtOn">Null when it is not known.</param>
/// <param name="MonthlyPrice">Null when it is not known.</param>
public sealed record NumberAtCost(string Number, DateOnly? LastUsed, DateOnly LookedBackTo, DateOnly? BoughtOn, Money? MonthlyPrice);

/// <summary>Messages that failed with one error code within some days and were paid for.</summary>
/// <param name="Paid">What was paid for them together; null when it is not known.</param>
/// <param name="Days">Over how many days they were counted; at least 1.</param>
/// <param name="Meaning">What the error means, as a phrase; null when it is not known.</param>
/// <param name="Advice">What to do about it, as a sentence; null for general advice.</param>
public sealed record FailedMessages(int ErrorCode, int Count, Money? Paid, int Days, string? Meaning = null, string? Advice = null);

/// <summary>Messages of some days that became more segments because of the same few characters. Texts are never kept, so the characters are all that is known of them.</summary>
/// <param name="Characters">Outside of GSM-7, each once.</param>
/// <param name="Count">How many messages.</param>
/// <param name="Segments">What they were sent as, together.</param>
/// <param name="SegmentsWithout">What they would have been with plain characters, together; fewer.</param>
/// <param name="Paid">What was paid for them together; null when it is not known.</param>
/// <param name="Days">Over how many days they were counted; at least 1.</param>
public sealed record CostlyMessages(IReadOnlyList<string> Characters, int Count, int Segments, int SegmentsWithout, Money? Paid, int Days);
