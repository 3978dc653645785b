using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Activity;

/// <summary>Reads the chain, and what stands beside it, out of the database.</summary>
internal sealed class ActivityChain(IDbContextFactory<TrackerDbContext> contexts) : IActivityChain
{
    public async Task<ChainHead> HeadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<HeadRow>().Select(head => new ChainHead(head.Organization, head.Number, head.Hash)).SingleAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ChainedEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var links = await db.Set<ChainLink>()
            .AsNoTracking()
            .Where(link => link.Number > after)
            .OrderBy(link => link.Number)
            .Take(limit)
            .ToListAsync(cancellationToken);
        if (links.Count == 0)
        {
            return [];
        }

        var (first, last) = (links[0].Number, links[^1].Number);
        var entries = await db.Set<ActivityEntry>()
            .AsNoTracking()
            .Where(entry => entry.Number >= first && entry.Number <= last)
            .Select(entry => new
            {
                Entry = entry,
                Actor = EF.Property<byte[]?>(entry, ActivityConfiguration.ActorSalt),
                Sentence = EF.Property<byte[]?>(entry, ActivityConfiguration.SentenceSalt),
                Before = EF.Property<byte[]?>(entry, ActivityConfiguration.BeforeSalt),
                After = EF.Property<byte[]?>(entry, ActivityConfiguration.AfterSalt),
                Why = EF.Property<byte[]?>(entry, ActivityConfiguration.WhySalt),
            })
            .ToListAsync(cancellationToken);
        var ids = entries.ConvertAll(row => row.Entry.Id);
        var networks = await db.Set<NetworkRow>()
            .AsNoTracking()
            .Where(row => ids.Contains(row.ActivityId))
            .ToDictionaryAsync(row => row.ActivityId, row => new SaltedNetwork(row.Network, row.Salt), cancellationToken);

        var byNumber = entries.ToLookup(
            row => row.Entry.Number,
            row => new SaltedEntry(row.Entry, new ActivitySalts(row.Actor, row.Sentence, row.Before, row.After, row.Why)));
        return [.. links.Select(link =>
        {
            var found = byNumber[link.Number].ToList();
            return new ChainedEntry(link, found, found is [var only] ? networks.GetValueOrDefault(only.Entry.Id) : null);
        })];
    }

    public async Task<ChainLink?> FindAsync(long number, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ChainLink>().AsNoTracking().SingleOrDefaultAsync(link => link.Number == number, cancellationToken);
    }

    public async Task<long?> StrayAsync(long after, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // Each in one statement: what is written meanwhile is seen with its link and head, or not at all.
        var entry = await db.Set<ActivityEntry>()
            .Where(stored => stored.Number > after && !db.Set<ChainLink>().Any(link => link.Number == stored.Number))
            .MinAsync(stored => stored.Number, cancellationToken);
        var link = await db.Set<ChainLink>()
            .Where(stored => stored.Number > db.Set<HeadRow>().Max(head => head.Number))
            .MinAsync(stored => (long?)stored.Number, cancellationToken);
        var unnumbered = await db.Set<ActivityEntry>().AnyAsync(stored => stored.Number == null, cancellationToken)
            ? (await HeadAsync(cancellationToken)).Number + 1
            : (long?)null;
        return ((long?[])[entry, link, unnumbered]).Min();
    }

    public async Task<IReadOnlyDictionary<string, long>> DeletionsAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Of(db, ActivityKind.Deleted)
            .Where(link => subjects.Contains(link.Subject))
            .GroupBy(link => link.Subject)
            .Select(links => new { Subject = links.Key, Number = links.Max(link => link.Number) })
            .ToListAsync(cancellationToken);
        return found.ToDictionary(row => row.Subject, row => row.Number, StringComparer.Ordinal);
    }

    public async Task<long> LastErasureAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, ActivityKind.PersonErased).MaxAsync(link => (long?)link.Number, cancellationToken) ?? 0;
    }

    public async Task<ChainState> StateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<VerificationRow>()
            .Select(row => new ChainState(row.VerifiedNumber, row.VerifiedHash, row.VerifiedAt, row.WholeVerifiedAt, row.BrokenNumber, row.Fault, row.BrokenAt))
            .SingleAsync(cancellationToken);
    }

    public async Task KeepStateAsync(ChainState state, bool isWhole, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<VerificationRow>().Where(row => isWhole || row.BrokenNumber == null).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.VerifiedNumber, state.VerifiedNumber)
                .SetProperty(row => row.VerifiedHash, state.VerifiedHash)
                .SetProperty(row => row.VerifiedAt, state.VerifiedAt)
                .SetProperty(row => row.WholeVerifiedAt, state.WholeVerifiedAt)
                .SetProperty(row => row.BrokenNumber, state.BrokenNumber)
                .SetProperty(row => row.Fault, state.Fault)
                .SetProperty(row => row.BrokenAt, state.BrokenAt),
            cancellationToken);
    }

    private static IQueryable<ChainLink> Of(TrackerDbContext db, ActivityKind kind)
    {
        var action = $"{ProfileWords.Of(kind)}:";
        return db.Set<ChainLink>().AsNoTracking().Where(link => link.Action.StartsWith(action));
    }
}
