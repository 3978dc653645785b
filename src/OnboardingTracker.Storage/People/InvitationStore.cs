using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.Activity;
using OnboardingTracker.Storage.Onboardings;
using OnboardingTracker.Storage.Telling;

namespace OnboardingTracker.Storage.People;

/// <summary>Invitations in the database. What settles one is a guarded update, so that of many at once one wins.</summary>
/// <param name="scoped">The context of the scope: the accounts are made by it, and accepting is one transaction with them.</param>
internal sealed class InvitationStore(IDbContextFactory<TrackerDbContext> contexts, TrackerDbContext scoped, InvitationSecrets secrets, ActivityWriter activity)
    : IInvitationStore
{
    public async Task AddAsync(IReadOnlyList<MadeInvitation> made, bool byMail, IReadOnlyList<ActivityEntry> entries, CancellationToken cancellationToken)
    {
        // Sealed before the transaction: a new key of the ring is written by a connection of its own, which would wait for it.
        var mails = byMail ? made.Select(one => MailOf(one.Invitation, secrets.Seal(one.Token), one.Invitation.MadeAt)).ToList() : [];
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.AddRange(made.Select(one => one.Invitation));
        db.AddRange(mails);
        await activity.CommitAsync(db, transaction, entries, cancellationToken);
    }

    public async Task<Invitation?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(invitation => invitation.Hash == hash, cancellationToken);
    }

    public async Task<Invitation?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(invitation => invitation.Id == id, cancellationToken);
    }

    public async Task<Invitation?> FindPendingAsync(string address, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Invitation>().AsNoTracking()
            .Where(invitation => invitation.NormalizedAddress == address && invitation.State == InvitationState.Pending && invitation.ExpiresAt > now)
            .OrderByDescending(invitation => invitation.LinkMadeAt)
            .ThenByDescending(invitation => invitation.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<string>> PendingAsync(IReadOnlyCollection<string> addresses, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Invitation>()
            .Where(invitation => addresses.Contains(invitation.NormalizedAddress) && invitation.State == InvitationState.Pending && invitation.ExpiresAt > now)
            .Select(invitation => invitation.NormalizedAddress)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
    }

    public async Task<InvitationPage> ListAsync(int limit, string? cursor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.State == InvitationState.Pending);
        if (Cursor.Parse(cursor) is { } after)
        {
            waiting = waiting.Where(invitation => invitation.LinkMadeAt <= after.At && (invitation.LinkMadeAt < after.At || invitation.Id < after.Id));
        }

        var found = await waiting.OrderByDescending(invitation => invitation.LinkMadeAt).ThenByDescending(invitation => invitation.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var page = found.Take(limit).ToList();
        var about = page.SelectMany(invitation => invitation.Roles.Onboardings).Distinct().ToList();
        var names = await db.Set<Onboarding>()
            .Where(onboarding => about.Contains(onboarding.Id))
            .Select(onboarding => new NamedOnboarding(onboarding.Id, onboarding.Key, onboarding.Name))
            .ToDictionaryAsync(onboarding => onboarding.Id, cancellationToken);
        return new InvitationPage(
            [.. page.Select(invitation => new ListedInvitation(
                invitation, [.. invitation.Roles.Onboardings.Distinct().Where(names.ContainsKey).Select(id => names[id])]))],
            found.Count > limit ? new Cursor(page[^1].LinkMadeAt, 0, page[^1].Id).ToString() : null);
    }

    public async Task<IReadOnlyList<NamedOnboarding>> OnboardingsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Onboarding>()
            .OrderBy(onboarding => onboarding.Name)
            .ThenBy(onboarding => onboarding.Id)
            .Select(onboarding => new NamedOnboarding(onboarding.Id, onboarding.Key, onboarding.Name))
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> RenewAsync(Guid id, string token, bool byMail, ActivityEntry entry, CancellationToken cancellationToken)
    {
        var sealedToken = byMail ? secrets.Seal(token) : null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var hash = TokenText.HashOf(token);
        var now = entry.At;

        // Whoever sends it again stands for it from now on: the one who made it may be gone (InviterRights).
        var (inviterId, inviterName) = (entry.ActorId ?? "", entry.ActorName);
        var renewed = await Pending(db, id).ExecuteUpdateAsync(
            set => set
                .SetProperty(invitation => invitation.Hash, hash)
                .SetProperty(invitation => invitation.InviterId, inviterId)
                .SetProperty(invitation => invitation.InviterName, inviterName)
                .SetProperty(invitation => invitation.LinkMadeAt, now)
                .SetProperty(invitation => invitation.ExpiresAt, now + Invitation.Lifetime),
            cancellationToken);
        if (renewed == 0)
        {
            return false;
        }

        await DropMailsAsync(db, id, cancellationToken);
        if (byMail)
        {
            db.Add(MailOf(await db.Set<Invitation>().AsNoTracking().SingleAsync(invitation => invitation.Id == id, cancellationToken), sealedToken!, now));
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        return true;
    }

    public async Task<bool> RevokeAsync(Guid id, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var revoked = await Pending(db, id).ExecuteUpdateAsync(
            set => set.SetProperty(invitation => invitation.State, InvitationState.Revoked).SetProperty(invitation => invitation.SettledAt, entry.At), cancellationToken);
        if (revoked == 0)
        {
            return false;
        }

        await DropMailsAsync(db, id, cancellationToken);
        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        return true;
    }

    public async Task<Joined?> AcceptAsync(byte[] hash, DateTimeOffset now, Func<Task<Joined>> join, CancellationToken cancellationToken)
    {
        await using var transaction = await scoped.Database.BeginTransactionAsync(cancellationToken);
        var open = scoped.Set<Invitation>().Where(invitation => invitation.Hash == hash);
        var accepted = await open
            .Where(invitation => invitation.State == InvitationState.Pending && invitation.ExpiresAt > now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(invitation => invitation.State, InvitationState.Accepted).SetProperty(invitation => invitation.SettledAt, now), cancellationToken);
        if (accepted == 0)
        {
            return null;
        }

        var joined = await join();
        if (!joined.Outcome.IsDone)
        {
            await transaction.RollbackAsync(cancellationToken);
            scoped.ChangeTracker.Clear();
            return joined;
        }

        await open.ExecuteUpdateAsync(set => set.SetProperty(invitation => invitation.AcceptedById, joined.MemberId), cancellationToken);
        var id = await open.Select(invitation => invitation.Id).SingleAsync(cancellationToken);
        await DropMailsAsync(scoped, id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return joined;
    }

    public async Task<MadeInvitation?> ToMailAsync(Guid tiding, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<OutboxRow>()
            .Where(row => row.Id == tiding && row.SealedToken != null)
            .Select(row => new { row.InvitationId, row.SealedToken })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null || await FindAsync(row.InvitationId!.Value, cancellationToken) is not { } invitation || invitation.Closed(now) is not null)
        {
            return null;
        }

        var token = secrets.Open(row.SealedToken!);
        return TokenText.HashOf(token).AsSpan().SequenceEqual(invitation.Hash) ? new MadeInvitation(invitation, token) : null;
    }

    private static IQueryable<Invitation> Pending(TrackerDbContext db, Guid id) =>
        db.Set<Invitation>().Where(invitation => invitation.Id == id && invitation.State == InvitationState.Pending);

    /// <summary>Their link is dead, so there is nothing to send and nothing to try again.</summary>
    private static Task<int> DropMailsAsync(TrackerDbContext db, Guid invitation, CancellationToken cancellationToken) =>
        db.Set<OutboxRow>().Where(row => row.InvitationId == invitation).ExecuteDeleteAsync(cancellationToken);

    private static OutboxRow MailOf(Invitation invitation, string sealedToken, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        OnboardingId = null,
        ActivityId = null,
        Channel = Channel.Email,
        InvitationId = invitation.Id,
        SealedToken = sealedToken,
        Sentence = $"Invitation for {invitation.Address}",
        StepKey = null,
        OnlyName = null,
        ExceptId = null,
        MadeAt = now,
        NextTryAt = now,
    };
}
