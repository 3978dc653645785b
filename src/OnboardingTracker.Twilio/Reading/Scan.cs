using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>One reading of an account under way: each part ends read or failed, and none takes another down.</summary>
internal sealed partial class Scan(ListReader reader, Session session, Settling settling, ScanTime time, ILogger logger)
{
    public Task<TItem?> ObjectAsync<TWire, TItem>(SnapshotPart part, JsonTypeInfo<TWire> type, Func<TWire, TItem> map)
        where TItem : class =>
        SettleAsync(part, async () => map(await reader.ObjectAsync(session, For(part), type, time.Token)));

    /// <summary>The account itself; another one in its place is refused.</summary>
    public Task<TwilioAccount?> AccountAsync() => ObjectAsync(SnapshotPart.Account, WireJson.Default.WireAccount, wire =>
    {
        var account = wire.ToAccount();
        return account.Sid == session.AccountSid
            ? account
            : throw new UnreadableException(Problems.OtherAccount(session.AccountSid, account.Sid));
    });

    public Task<IReadOnlyList<TItem>?> ListAsync<TWire, TItem>(SnapshotPart part, JsonTypeInfo<TWire> type, Func<TWire, TItem> map) =>
        SettleAsync<IReadOnlyList<TItem>>(part, async () => [.. (await reader.ListAsync(session, For(part), type, time.Token)).Select(map)]);

    /// <summary>A list that others hang on: when it was not read, every part <see cref="Inside"/> of it fails for the same reason.</summary>
    public Task<IReadOnlyList<TItem>?> OuterListAsync<TWire, TItem>(SnapshotPart part, JsonTypeInfo<TWire> type, Func<TWire, TItem> map) =>
        SettleAsync<IReadOnlyList<TItem>>(
            part,
            async () => [.. (await reader.ListAsync(session, For(part), type, time.Token)).Select(map)],
            problem =>
            {
                foreach (var inner in Inside.PartsOf(part))
                {
                    Fail(inner, problem);
                }
            });

    /// <summary>A list whose items are understood only beside one another.</summary>
    public Task<IReadOnlyList<TItem>?> WholeAsync<TWire, TItem>(
        SnapshotPart part, JsonTypeInfo<TWire> type, Func<IReadOnlyList<TWire>, IReadOnlyList<TItem>> map) =>
        SettleAsync(part, async () => map(await reader.ListAsync(session, For(part), type, time.Token)));

    /// <summary>At most one item of a list, to see whether it can be read.</summary>
    /// <param name="onProblem">Also hears why it was not read.</param>
    public Task<IReadOnlyList<TItem>?> FirstAsync<TWire, TItem>(
        SnapshotPart part, JsonTypeInfo<TWire> type, Func<TWire, TItem> map, Action<Problem>? onProblem = null, string inside = "") =>
        SettleAsync<IReadOnlyList<TItem>>(
            part,
            async () => [.. (await reader.FirstItemAsync(session, For(part, inside), type, time.Token)).Select(map)],
            onProblem);

    /// <summary>There is nothing to ask for.</summary>
    public void Empty(SnapshotPart part) => settling.Read(part);

    /// <summary>The list of a part inside each of these, in their order; null for one that could not be read, and where null stands in its place.</summary>
    public Task<IReadOnlyList<TItem>?[]> ListsAsync<TWire, TItem>(
        SnapshotPart part, IReadOnlyList<string?> insides, JsonTypeInfo<TWire> type, Func<TWire, TItem> map) =>
        EachAsync(part, insides, map, inside => reader.ListAsync(session, For(part, inside), type, time.Token));

    /// <summary>The one object inside each of these, as a list of it; an empty list where Twilio answers 404, null as with <see cref="ListsAsync"/>.</summary>
    public Task<IReadOnlyList<TItem>?[]> NoneOrOneAsync<TWire, TItem>(
        SnapshotPart part, IReadOnlyList<string?> insides, JsonTypeInfo<TWire> type, Func<TWire, TItem> map) =>
        EachAsync(part, insides, map, inside => reader.NoneOrOneAsync(session, For(part, inside), type, time.Token));

    /// <summary>What hangs on a part that was not read fails for the same reason.</summary>
    public void Fail(SnapshotPart part, Problem problem)
    {
        LogUnread(logger, part, session.AccountSid, problem.Reason, problem.Code);
        settling.Failed(part, problem);
    }

    /// <summary>Settles a part with what this reads: read, or failed for the reason it meets.</summary>
    public Task<IReadOnlyList<TItem>?> ReadAsync<TItem>(SnapshotPart part, Func<ListReader, Session, CancellationToken, Task<IReadOnlyList<TItem>>> read) =>
        SettleAsync(part, () => read(reader, session, time.Token));

    /// <summary>The same for a part that is read inside of several things; null for one that could not be read.</summary>
    public Task<IReadOnlyList<TItem>?[]> ReadEachAsync<TWire, TItem>(
        SnapshotPart part,
        IReadOnlyList<string> insides,
        Func<TWire, TItem> map,
        Func<string, ListReader, Session, CancellationToken, Task<List<TWire>>> read) =>
        EachAsync(part, insides, map, inside => read(inside, reader, session, time.Token));

    private async Task<IReadOnlyList<TItem>?[]> EachAsync<TWire, TItem>(
        SnapshotPart part, IReadOnlyList<string?> insides, Func<TWire, TItem> map, Func<string, Task<List<TWire>>> read)
    {
        var problems = new Problem?[insides.Count];
        var lists = await Task.WhenAll(insides.Select((inside, at) => inside is null
            ? Task.FromResult<IReadOnlyList<TItem>?>(null)
            : TryAsync<IReadOnlyList<TItem>>(async () => [.. (await read(inside)).Select(map)], problem => problems[at] = problem)));

        if (problems.FirstOrDefault(problem => problem is not null) is { } first)
        {
            Fail(part, first);
        }
        else
        {
            settling.Read(part);
        }

        return lists;
    }

    private Call For(SnapshotPart part, string inside = "") => Call.For(part, session.AccountSid, time.Started, inside);

    private async Task<T?> SettleAsync<T>(SnapshotPart part, Func<Task<T>> read, Action<Problem>? onProblem = null)
        where T : class
    {
        var value = await TryAsync(read, problem =>
        {
            Fail(part, problem);
            onProblem?.Invoke(problem);
        });
        if (value is not null)
        {
            settling.Read(part);
        }

        return value;
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> read, Action<Problem> onProblem)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (UnreadableException exception)
        {
            onProblem(exception.Problem);
            return null;
        }
        catch (OperationCanceledException) when (time.IsUp)
        {
            onProblem(Problems.ScanTooLong(time.Limit));
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Could not read {Part} of {AccountSid}: {Reason}, code {Code}.")]
    private static partial void LogUnread(ILogger logger, SnapshotPart part, string accountSid, FailureReason reason, int? code);
}
