using Microsoft.EntityFrameworkCore.Storage;
using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Storage.Activity;

/// <summary>The only place that writes activity: each entry with its salts, its network and its link in the chain.</summary>
internal sealed class ActivityWriter(IActOrigin origin)
{
    /// <summary>Adds the entries, in this order. Whoever calls it has begun the transaction of the act, saves the context and commits.</summary>
    public async Task AppendAsync(TrackerDbContext db, IReadOnlyList<ActivityEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var head = await ChainLock.TakeAsync(db, entries.Count, cancellationToken);
        var organization = OrganizationOf(head, entries[0]);
        var hash = head.Hash;
        foreach (var (position, entry) in entries.Index())
        {
            // What Twilio or the system does while somebody's request runs was not done from that person's place.
            var network = entry.ActorId is null ? null : origin.Network;
            var networkSalt = network is null ? null : ActivitySalts.New();
            var salts = ActivitySalts.For(entry);
            var link = ChainLink.Of(organization, head.Number + position + 1, hash, entry, salts, network, networkSalt);

            db.Add(entry).Property<int>(ActivityConfiguration.Position).CurrentValue = position;
            Number(db, entry, link.Number, salts);
            db.Add(link);
            if (network is not null)
            {
                db.Add(new NetworkRow { ActivityId = entry.Id, At = entry.At, Network = network, Salt = networkSalt! });
            }

            hash = link.Hash;
        }

        await ChainLock.MoveAsync(db, organization, hash, cancellationToken);
    }

    /// <summary>Ends the transaction of an act: adds its entries, saves the context and commits.</summary>
    public async Task CommitAsync(TrackerDbContext db, IDbContextTransaction transaction, IReadOnlyList<ActivityEntry> entries, CancellationToken cancellationToken)
    {
        await AppendAsync(db, entries, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The organisation gets its id with its first link.</summary>
    internal static Guid OrganizationOf(HeadRow head, ActivityEntry first) =>
        head.Organization == Guid.Empty ? Guid.CreateVersion7(first.At) : head.Organization;

    internal static void Number(TrackerDbContext db, ActivityEntry entry, long number, ActivitySalts salts)
    {
        var row = db.Entry(entry);
        row.Property(e => e.Number).CurrentValue = number;
        row.Property<byte[]?>(ActivityConfiguration.ActorSalt).CurrentValue = salts.Actor;
        row.Property<byte[]?>(ActivityConfiguration.SentenceSalt).CurrentValue = salts.Sentence;
        row.Property<byte[]?>(ActivityConfiguration.BeforeSalt).CurrentValue = salts.Before;
        row.Property<byte[]?>(ActivityConfiguration.AfterSalt).CurrentValue = salts.After;
        row.Property<byte[]?>(ActivityConfiguration.WhySalt).CurrentValue = salts.Why;
    }
}
