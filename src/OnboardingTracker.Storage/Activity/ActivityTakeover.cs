using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Storage.Activity;

/// <summary>
/// Gives the entries from before there was a chain their links, once, in the order in which they happened. In batches: where it is cut off, the next
/// start goes on with what has no number yet.
/// </summary>
internal static class ActivityTakeover
{
    private const int Batch = 500;

    public static async Task RunAsync(IDbContextFactory<TrackerDbContext> contexts, CancellationToken cancellationToken)
    {
        bool isDone;
        do
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            isDone = await TakeAsync(db, cancellationToken);
        }
        while (!isDone);
    }

    /// <returns>Whether nothing is left.</returns>
    private static async Task<bool> TakeAsync(TrackerDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Set<HeadRow>().AnyAsync(head => head.HasTakenOver, cancellationToken))
        {
            return true;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Held from the first look on: another instance may be at it too, and one that writes comes after.
        var before = await ChainLock.TakeAsync(db, 0, cancellationToken);
        if (before.HasTakenOver)
        {
            return true;
        }

        var entries = await db.Set<ActivityEntry>()
            .Where(entry => entry.Number == null)
            .OrderBy(entry => entry.At)
            .ThenBy(entry => EF.Property<int>(entry, ActivityConfiguration.Position))
            .ThenBy(entry => entry.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        if (entries.Count == 0)
        {
            await db.Set<HeadRow>().ExecuteUpdateAsync(set => set.SetProperty(head => head.HasTakenOver, true), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }

        await ChainLock.TakeAsync(db, entries.Count, cancellationToken);
        var organization = ActivityWriter.OrganizationOf(before, entries[0]);
        var hash = before.Hash;
        foreach (var (position, entry) in entries.Index())
        {
            var salts = ActivitySalts.For(entry);
            var link = ChainLink.Of(organization, before.Number + position + 1, hash, entry, salts, null, null);
            ActivityWriter.Number(db, entry, link.Number, salts);
            db.Add(link);
            hash = link.Hash;
        }

        await ChainLock.MoveAsync(db, organization, hash, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return false;
    }
}
