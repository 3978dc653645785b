using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Billing;

/// <summary>Asks Twilio for money facts over HTTP, through the same requests, limits and pages as the reading of a whole account.</summary>
internal sealed partial class BillingReader(
    SessionOpener sessions, ShortTurns turns, ListReader reader, IOptions<TwilioOptions> options, TimeProvider clock, ILogger<BillingReader> logger) : ITwilioBilling
{
    public Task<MoneyReading<IReadOnlyList<UsageRecord>>> ReadUsageAsync(
        TwilioCredentials credentials, string accountSid, DateOnly from, DateOnly to, bool byDay, CancellationToken cancellationToken)
    {
        if (to < from)
        {
            throw new ArgumentException("The last day is before the first.", nameof(to));
        }

        return AskAsync<IReadOnlyList<UsageRecord>>("usage records", credentials, accountSid, async (session, stop) =>
        {
            var records = await reader.ListAsync(session, BillingCalls.Usage(accountSid, from, to, byDay), Default.WireUsage, stop);
            return [.. records.Select(record => record.ToRecord(accountSid))];
        }, cancellationToken);
    }

    public Task<MoneyReading<IReadOnlyList<TwilioAccount>>> ReadSubaccountsAsync(TwilioCredentials credentials, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<TwilioAccount>>("subaccounts", credentials, credentials.AccountSid, async (session, stop) =>
        {
            try
            {
                var accounts = await reader.ListAsync(session, BillingCalls.Subaccounts(), Default.WireAccount, stop);
                return [.. accounts.Select(account => account.ToAccount()).Where(account => account.Sid != session.AccountSid)];
            }
            catch (UnreadableException exception) when (exception.Problem.IsUnauthorized)
            {
                // A standard key gets the same answer as a wrong one, and only main credentials get this list.
                throw new UnreadableException(Problems.NeedsMainKey(exception.Problem.Code), exception);
            }
        }, cancellationToken);

    public Task<MoneyReading<MessageCosts>> ReadMessageCostsAsync(
        TwilioCredentials credentials, string accountSid, DateOnly month, CancellationToken cancellationToken)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        return AskAsync<MessageCosts>("messages of a month", credentials, accountSid, async (session, stop) =>
        {
            var plan = new NumberPlan();
            var read = await reader.SampleAsync(session, BillingCalls.MessagesOfMonth(accountSid, first), Default.WireMessageCost, stop);

            // What a list names beside the days asked for would be counted in two months.
            var costs = read.Items
                .Select(message => MessageCostForm.Of(message, plan))
                .Where(cost => cost.SentOn is null || (cost.SentOn >= first && cost.SentOn < first.AddMonths(1)));
            return new(accountSid, first, [.. costs], read.HasMore);
        }, cancellationToken);
    }

    public Task<MoneyReading<NumberPrices>> ReadNumberPricesAsync(TwilioCredentials credentials, string country, CancellationToken cancellationToken)
    {
        var code = CountryCode(country);
        return AskAsync("prices of numbers", credentials, credentials.AccountSid, async (session, stop) =>
            await reader.NoneOrOneAsync(session, BillingCalls.NumberPrices(code), Default.WireNumberPriceList, stop) is [var prices, ..]
                ? prices.ToPrices(code)
                : new NumberPrices(code, IsSold: false, Currency: null, []), cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, MoneyReading<MessagePrices>>> ReadMessagePricesAsync(
        TwilioCredentials credentials, IReadOnlyList<string> countries, CancellationToken cancellationToken)
    {
        List<string> codes = [.. countries.Select(CountryCode).Distinct(StringComparer.Ordinal)];
        var answers = await AskEachAsync("prices of messages", credentials, credentials.AccountSid, codes, async (session, code, stop) =>
            await reader.NoneOrOneAsync(session, BillingCalls.MessagePrices(code), Default.WireMessagePrices, stop) is [var prices, ..]
                ? prices.ToPrices(code)
                : new MessagePrices(code, IsServed: false, Currency: null, [], []), cancellationToken);
        return codes.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public Task<MoneyReading<NumberUses>> ReadNumbersWithLastUseAsync(
        TwilioCredentials credentials, string accountSid, CancellationToken cancellationToken)
    {
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-NumberUses.Days);
        return AskAsync<NumberUses>("numbers and their use", credentials, accountSid, async (session, stop) =>
        {
            var numbers = reader.ListAsync(session, BillingCalls.Numbers(accountSid), Default.WireNumberUse, stop);
            var messages = MessagesAsync(session, since, stop);
            await Task.WhenAll(numbers, messages);
            var (read, problem) = await messages;
            var isWhole = read is { HasMore: false };
            var refused = problem is null ? null : Failure(Judge(problem, credentials, accountSid));
            return new(NumberUseForm.Of(await numbers, read?.Items, isWhole), since, isWhole, refused);
        }, cancellationToken);
    }

    // The numbers are worth having without their messages.
    private async Task<(Sample<Wire.WireMessageUse>? Read, Problem? Problem)> MessagesAsync(Session session, DateOnly since, CancellationToken stop)
    {
        try
        {
            return (await reader.SampleAsync(session, BillingCalls.MessagesSince(session.AccountSid, since), Default.WireMessageUse, stop), null);
        }
        catch (UnreadableException exception)
        {
            return (null, exception.Problem);
        }
    }

    private async Task<MoneyReading<T>> AskAsync<T>(
        string what, TwilioCredentials credentials, string accountSid, Func<Session, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
        where T : class =>
        (await AskEachAsync(what, credentials, accountSid, [accountSid], (session, _, stop) => read(session, stop), cancellationToken))[0];

    /// <summary>Asks side by side in one turn at the account; each question ends read or failed.</summary>
    private async Task<IReadOnlyList<MoneyReading<T>>> AskEachAsync<T>(
        string what,
        TwilioCredentials credentials,
        string accountSid,
        IReadOnlyList<string> places,
        Func<Session, string, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        Session session;
        IAsyncDisposable turn;
        try
        {
            // The parent's credentials sign and its limit holds, whichever of its accounts is asked about.
            session = sessions.Open(credentials) with { AccountSid = SessionOpener.IsSid(accountSid) ? accountSid : throw new UnreadableException(Problems.NotAnAccount()) };
            turn = await turns.EnterAsync(credentials, options.Value.ScanTimeout, cancellationToken);
        }
        catch (UnreadableException exception)
        {
            return [.. places.Select(_ => MoneyReading.Failed<T>(Failure(exception.Problem), clock.GetUtcNow()))];
        }

        await using var held = turn;
        using var time = new ScanTime(options.Value.ScanTimeout, clock, cancellationToken);
        return await Task.WhenAll(places.Select(place => TryAsync(what, credentials, session, time, stop => read(session, place, stop))));
    }

    private async Task<MoneyReading<T>> TryAsync<T>(
        string what, TwilioCredentials credentials, Session session, ScanTime time, Func<CancellationToken, Task<T>> read)
        where T : class
    {
        Problem problem;
        try
        {
            return MoneyReading.Of(await read(time.Token), clock.GetUtcNow());
        }
        catch (UnreadableException exception)
        {
            problem = Judge(exception.Problem, credentials, session.AccountSid);
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            problem = Problems.ReadingTooLong(time.Limit);
        }

        LogUnread(logger, what, session.AccountSid, problem.Reason, problem.Code);
        return MoneyReading.Failed<T>(Failure(problem), clock.GetUtcNow());
    }

    // A key that lacks a permission says so by a code of its own; anything else that closes a subaccount to a key is the key's kind.
    private static Problem Judge(Problem problem, TwilioCredentials credentials, string accountSid) =>
        credentials.UsesApiKey && accountSid != credentials.AccountSid && problem is
        {
            Reason: FailureReason.WrongKey or FailureReason.MissingPermission or FailureReason.OtherAccount,
            Code: { } code and not PartFailure.LacksPermission,
        }
            ? Problems.KeyOfParent(code)
            : problem;

    private static DetailFailure Failure(Problem problem) => new(problem.Reason, problem.Sentence, problem.Code);

    private static string CountryCode(string country) => SessionOpener.IsCountry(country)
        ? country.ToUpperInvariant()
        : throw new ArgumentException("A country is its two letters of ISO 3166-1.", nameof(country));

    [LoggerMessage(Level = LogLevel.Information, Message = "Could not read {What} of {AccountSid}: {Reason}, code {Code}.")]
    private static partial void LogUnread(ILogger logger, string what, string accountSid, FailureReason reason, int? code);
}
