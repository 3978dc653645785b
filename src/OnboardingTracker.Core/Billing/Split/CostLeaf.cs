namespace OnboardingTracker.Core.Billing.Split;

/// <summary>A part of an account's cost that contains no other part; all leaves together are what Twilio charged, once.</summary>
/// <param name="ServiceSid">The messaging service that it is the cost of; null where the account's usage does not say.</param>
/// <param name="Category">A usage category, or what one has beyond its parts: "sms (other)".</param>
/// <param name="Currency">ISO 4217, in capitals.</param>
/// <param name="Messages">How many messages it paid for, 0 of what is no message; null when that is not known.</param>
/// <param name="IsUnexplained">Twilio's sum and its parts differ by it: it belongs to nobody.</param>
public sealed record CostLeaf(
    string AccountSid,
    string? ServiceSid,
    string Category,
    string Currency,
    ExactAmount Amount,
    long? Messages,
    bool IsUnexplained = false)
{
    /// <summary>Where it was read; usage outranks what messages say.</summary>
    public CostSource Source { get; init; } = CostSource.UsageRecord;
}
