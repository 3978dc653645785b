namespace OnboardingTracker.Core.Billing.Live;

/// <summary>
/// One usage record of Twilio (https://www.twilio.com/docs/usage/api/usage-record). Every value may be missing, and a missing one is unknown, not 0.
/// </summary>
/// <param name="AccountSid">Whose usage it is; subaccounts are not in it.</param>
/// <param name="Category">Twilio's word: totalprice, sms-outbound, phonenumbers-local ... The list has no end; categories contain one another.</param>
/// <param name="Description">Twilio's words for it.</param>
/// <param name="Count">How often it happened; null for what is not counted, such as totalprice.</param>
/// <param name="CountUnit">What was counted: messages, numbers ...</param>
/// <param name="Usage">What the price was reckoned from; segments, not messages, for SMS.</param>
/// <param name="UsageUnit">What that was measured in.</param>
/// <param name="Price">With all decimals that Twilio sent, in <paramref name="Currency"/>; refunds are below 0.</param>
/// <param name="Currency">ISO 4217 in capital letters; Twilio writes it small here.</param>
/// <param name="StartDate">The first day in it, GMT.</param>
/// <param name="EndDate">The last day in it, GMT.</param>
public sealed record UsageRecord(
    string AccountSid,
    string Category,
    string? Description,
    decimal? Count,
    string? CountUnit,
    decimal? Usage,
    string? UsageUnit,
    decimal? Price,
    string? Currency,
    DateOnly? StartDate,
    DateOnly? EndDate)
{
    /// <summary>The category that holds the whole price of an account.</summary>
    public const string TotalPrice = "totalprice";

    /// <summary>It is the sum over everything else.</summary>
    public bool IsTotal => string.Equals(Category, TotalPrice, StringComparison.OrdinalIgnoreCase);
}
