using OnboardingTracker.Core.Billing.Categories;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>
/// Reads what a month cost, account by account. Usage records know no messaging services; where some unit has services of its own, the messages of accounts
/// that sent or received any are read too. Nothing is stored.
/// </summary>
public sealed class ReadMonthCosts(IConnectionStore connections, ITwilioBilling twilio, TimeProvider clock)
{
    /// <summary>Reading more accounts takes longer than somebody waits for a page.</summary>
    public const int MostAccounts = 500;

    private const int AtOnce = 4;

    /// <returns>Null while Twilio is not connected.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month has not begun.</exception>
    public async Task<MonthCosts?> RunAsync(Onboarding onboarding, BillingMonth month, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (month.First > today)
        {
            throw new ArgumentOutOfRangeException(nameof(month), month, "The month has not begun.");
        }

        if (await connections.FindAsync(onboarding.Id, cancellationToken) is not { } connection)
        {
            return null;
        }

        var split = onboarding.Billing.Split;
        var credentials = connection.Credentials;
        var listed = await twilio.ReadSubaccountsAsync(credentials, cancellationToken);
        var accounts = Accounts(connection, listed.Value ?? [], split);
        var to = today < month.Last ? today : month.Last;
        var read = new AccountReading[accounts.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Math.Min(accounts.Count, MostAccounts)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (at, stop) => read[at] = await ReadAsync(credentials, accounts[at], month, to, split.AsksForServices, stop));
        List<AccountReading> readings = [.. read.OfType<AccountReading>()];
        return new MonthCosts(
            month,
            connection.AccountSid,
            accounts,
            [.. readings.SelectMany(reading => reading.Lines)],
            [.. readings.SelectMany(reading => reading.Failures), .. TooMany(accounts.Count)],
            [.. Unlisted(listed.Failure), .. NotOver(month, today), .. readings.SelectMany(reading => reading.Remarks)],
            clock.GetUtcNow())
        {
            HasMessages = split.AsksForServices,
        };
    }

    /// <summary>The connection's own, those that Twilio lists, and those that a unit names beyond them.</summary>
    private static List<CostAccount> Accounts(Connection connection, IReadOnlyList<TwilioAccount> listed, SplitSettings split)
    {
        List<CostAccount> accounts =
        [
            new(connection.AccountSid, null),
            .. listed.Select(account => new CostAccount(account.Sid, account.FriendlyName)).OrderBy(account => account.Name, StringComparer.Ordinal).ThenBy(account => account.Sid, StringComparer.Ordinal),
        ];
        var known = accounts.Select(account => account.Sid).ToHashSet(StringComparer.Ordinal);
        accounts.AddRange(split.Units.SelectMany(unit => unit.AccountSids).Where(known.Add).Order(StringComparer.Ordinal).Select(sid => new CostAccount(sid, null)));
        return accounts;
    }

    private static IEnumerable<string> TooMany(int count) => count <= MostAccounts
        ? []
        : [$"Only the first {MostAccounts} of {count} accounts were read."];

    private static IEnumerable<string> Unlisted(DetailFailure? failure) => failure is null
        ? []
        : [$"The subaccounts could not be listed, so only accounts that a unit names are in it. {failure.Sentence}"];

    private static IEnumerable<string> NotOver(BillingMonth month, DateOnly today) => today > month.Last
        ? []
        : [$"{month.InWords()} is not over. Amounts are those up to now."];

    private async Task<AccountReading> ReadAsync(
        TwilioCredentials credentials, CostAccount account, BillingMonth month, DateOnly to, bool withMessages, CancellationToken cancellationToken)
    {
        var usage = await twilio.ReadUsageAsync(credentials, account.Sid, month.First, to, byDay: false, cancellationToken);
        if (!usage.IsRead)
        {
            return new AccountReading([], [Unread("The usage", account, usage.Failure)], []);
        }

        var reading = UsageLines.Of(account, usage.Value);
        if (!withMessages || !reading.Lines.Any(line => line.Count is not 0 && UsageCategories.CountMessages(line.Category)))
        {
            return reading;
        }

        var messages = await twilio.ReadMessageCostsAsync(credentials, account.Sid, month.First, cancellationToken);
        return messages.IsRead
            ? reading.With(MessageCostLines.Of(account, messages.Value))
            : reading with { Failures = [.. reading.Failures, Unread("The messages", account, messages.Failure)] };
    }

    private static string Unread(string what, CostAccount account, DetailFailure failure) =>
        $"{what} of {account.Name ?? account.Sid} could not be read. {failure.Sentence}";
}

/// <summary>What one account cost in a month, and what could not be read of it.</summary>
public sealed record AccountReading(IReadOnlyList<CostLine> Lines, IReadOnlyList<string> Failures, IReadOnlyList<string> Remarks)
{
    public AccountReading With(AccountReading other) => new([.. Lines, .. other.Lines], [.. Failures, .. other.Failures], [.. Remarks, .. other.Remarks]);
}
