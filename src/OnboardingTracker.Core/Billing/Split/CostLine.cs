namespace OnboardingTracker.Core.Billing.Split;

/// <summary>
/// What Twilio charged, as one usage record or one sum of message prices says it. Usage records say what an account cost but know no messaging services; the
/// prices of messages know the service. Lines of messages never add to a category whose usage records are there: they say whose part of it is.
/// </summary>
/// <param name="AccountSid">The account that was charged; usage records are read per account, without those of its subaccounts.</param>
/// <param name="Category">Twilio's usage category: "sms-outbound". Messages stand under sms-inbound, sms-outbound, mms-inbound or mms-outbound.</param>
/// <param name="Amount">A charge is positive, a credit negative; as exact as Twilio gave it.</param>
/// <param name="Currency">ISO 4217, in either case: Twilio's API writes "usd" and "USD".</param>
/// <param name="Count">How many of the category, such as messages; null when it is not known.</param>
/// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
public sealed record CostLine(string AccountSid, string Category, decimal Amount, string Currency, long? Count)
{
    /// <inheritdoc cref="CostLine(string, string, decimal, string, long?)"/>
    public long? Count { get; } = Count is < 0 ? throw new ArgumentOutOfRangeException(nameof(Count), Count, "A count is not negative.") : Count;

    public CostSource Source { get; init; } = CostSource.UsageRecord;

    /// <summary>The messaging service of the messages; null for messages without one, and for every usage record.</summary>
    public string? ServiceSid { get; init; }

    /// <summary>What the messages of a service cost by their own prices.</summary>
    /// <param name="serviceSid">Null for messages that were sent without a service.</param>
    public static CostLine OfMessages(string accountSid, string? serviceSid, string category, decimal amount, string currency, long count) =>
        new(accountSid, category, amount, currency, count) { Source = CostSource.MessagePrices, ServiceSid = serviceSid };
}

/// <summary>Where an amount was read.</summary>
public enum CostSource
{
    /// <summary>A usage record of the account.</summary>
    UsageRecord,

    /// <summary>The sum of the prices that the messages themselves carry.</summary>
    MessagePrices,
}
