using Microsoft.EntityFrameworkCore;

namespace OnboardingTracker.Storage.Activity;

/// <summary>Holds the head of the chain until the transaction ends, so that numbers have no gaps and no two links follow the same one.</summary>
internal static class ChainLock
{
    /// <summary>Takes the next numbers. The update locks the row on PostgreSQL as SELECT ... FOR UPDATE would; SQLite has one writer anyway.</summary>
    /// <returns>The head as it was before.</returns>
    public static async Task<HeadRow> TakeAsync(TrackerDbContext db, int count, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Activity is written in the transaction of the act that it tells of.");
        }

        await db.Set<HeadRow>().ExecuteUpdateAsync(set => set.SetProperty(head => head.Number, head => head.Number + count), cancellationToken);
        var now = await db.Set<HeadRow>().AsNoTracking().SingleAsync(cancellationToken);
        return new HeadRow { Organization = now.Organization, Number = now.Number - count, Hash = now.Hash, HasTakenOver = now.HasTakenOver };
    }

    /// <summary>Says where the chain ends now.</summary>
    public static Task MoveAsync(TrackerDbContext db, Guid organization, string hash, CancellationToken cancellationToken) => db.Set<HeadRow>()
        .ExecuteUpdateAsync(set => set.SetProperty(head => head.Organization, organization).SetProperty(head => head.Hash, hash), cancellationToken);
}
