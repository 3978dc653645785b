using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>Sessions in the database.</summary>
internal sealed class SessionStore(IDbContextFactory<TrackerDbContext> contexts) : ISessionStore
{
    public async Task AddAsync(byte[] hash, Session session, byte[] ticket, string stamp, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Add(new SessionRow
        {
            Hash = hash,
            Id = session.Id,
            MemberId = session.MemberId,
            MadeAt = session.MadeAt,
            LastSeenAt = session.LastSeenAt,
            Network = session.Network,
            Device = session.Device,
            Stamp = stamp,
            Ticket = ticket,
            ProviderSession = session.ProviderSession,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<KeptSession?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<SessionRow>().AsNoTracking()
            .Where(session => session.Hash == hash)
            .Join(db.Users, session => new { Id = session.MemberId, Stamp = (string?)session.Stamp }, member => new { member.Id, Stamp = member.SecurityStamp }, (session, member) => new { session, member.ConcurrencyStamp })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new KeptSession(found.session.Read(), found.session.Ticket, found.ConcurrencyStamp);
    }

    public async Task RenewAsync(byte[] hash, byte[] ticket, string stamp, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<SessionRow>()
            .Where(session => session.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.Ticket, ticket).SetProperty(session => session.Stamp, stamp), cancellationToken);
    }

    public async Task TouchAsync(byte[] hash, DateTimeOffset seenAt, string network, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<SessionRow>()
            .Where(session => session.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, seenAt).SetProperty(session => session.Network, network), cancellationToken);
    }

    public async Task EndAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<SessionRow>().Where(session => session.Hash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<bool> EndAsync(string memberId, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SessionRow>().Where(session => session.Id == id && session.MemberId == memberId).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public async Task<int> EndAllAsync(string memberId, Guid? except, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SessionRow>().Where(session => session.MemberId == memberId && session.Id != except).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Session>> OfAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Valid(db).Where(session => session.MemberId == memberId).OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Read())];
    }

    public async Task<IReadOnlyList<Session>> OfProviderAsync(string providerSession, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Valid(db).Where(session => session.ProviderSession == providerSession).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Read())];
    }

    public async Task<IReadOnlyList<Session>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Valid(db).Where(session => ids.Contains(session.Id)).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Read())];
    }

    public async Task ForgetAsync(DateTimeOffset seenBefore, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<SessionRow>().Where(session => session.LastSeenAt < seenBefore).ExecuteDeleteAsync(cancellationToken);
    }

    private static IQueryable<SessionRow> Valid(TrackerDbContext db) => db.Set<SessionRow>().AsNoTracking()
        .Where(session => db.Users.Any(member => member.Id == session.MemberId && member.SecurityStamp == session.Stamp));
}
