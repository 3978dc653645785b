using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Live;

/// <summary>
/// Reads money facts of a Twilio account when somebody asks for them. Never changes anything, never sends anything. Whatever Twilio does comes back as an
/// answer with a failure; exceptions are only for a caller's own mistakes and for its wish to stop.
/// </summary>
public interface ITwilioBilling
{
    /// <summary>
    /// The usage records of one account without its subaccounts, all categories and all pages. Twilio's categories contain one another ("totalprice"
    /// holds all, "sms" holds "sms-outbound"): adding up every record counts money several times.
    /// </summary>
    /// <param name="accountSid">The account of the credentials, or a subaccount of it; see <see cref="ReadSubaccountsAsync"/>.</param>
    /// <param name="from">The first day, GMT as Twilio counts.</param>
    /// <param name="to">The last day, not before the first.</param>
    /// <param name="byDay">One record for each category and day; otherwise one for each category over all the days.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    Task<MoneyReading<IReadOnlyList<UsageRecord>>> ReadUsageAsync(
        TwilioCredentials credentials, string accountSid, DateOnly from, DateOnly to, bool byDay, CancellationToken cancellationToken);

    /// <summary>
    /// The subaccounts of the account, without itself, whatever their status. Only main credentials may list them. Twilio opens the usage of a subaccount to
    /// the Account SID of the parent with its auth token; of API keys its pages say that they open their own account only.
    /// </summary>
    Task<MoneyReading<IReadOnlyList<TwilioAccount>>> ReadSubaccountsAsync(TwilioCredentials credentials, CancellationToken cancellationToken);

    /// <summary>What the messages of a month cost, the newest <see cref="MessageCosts.MostRead"/> at most. Texts and numbers are looked at and not kept.</summary>
    /// <param name="month">Any day of it; months are counted in GMT by the day of sending.</param>
    Task<MoneyReading<MessageCosts>> ReadMessageCostsAsync(
        TwilioCredentials credentials, string accountSid, DateOnly month, CancellationToken cancellationToken);

    /// <summary>What phone numbers of a country cost a month.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <exception cref="ArgumentException">It is no country code.</exception>
    Task<MoneyReading<NumberPrices>> ReadNumberPricesAsync(TwilioCredentials credentials, string country, CancellationToken cancellationToken);

    /// <summary>What messages to and from each of these countries cost, side by side; each may fail on its own.</summary>
    /// <param name="countries">ISO 3166-1 alpha-2, in any case of letters.</param>
    /// <returns>One answer for each country, by its code in capital letters.</returns>
    /// <exception cref="ArgumentException">One of them is no country code.</exception>
    Task<IReadOnlyDictionary<string, MoneyReading<MessagePrices>>> ReadMessagePricesAsync(
        TwilioCredentials credentials, IReadOnlyList<string> countries, CancellationToken cancellationToken);

    /// <summary>The numbers of an account and whether any message of the last <see cref="NumberUses.Days"/> days went out from or came in at each.</summary>
    Task<MoneyReading<NumberUses>> ReadNumbersWithLastUseAsync(
        TwilioCredentials credentials, string accountSid, CancellationToken cancellationToken);
}
