using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Activity;
using OnboardingTracker.Storage.Telling;

namespace OnboardingTracker.Storage.People;

/// <summary>What people have asked to be let in to, in the database, with the notices and mails of those who can grant it and of whoever asked.</summary>
internal sealed class AccessRequestStore(IDbContextFactory<TrackerDbContext> contexts, ActivityWriter activity, IMailer mailer) : IAccessRequestStore
{
    public async Task AddAsync(AccessRequest request, ActivityEntry entry, string sentence, IReadOnlyCollection<string> toldTo, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isOpen = await db.Set<AccessRequestRow>().AnyAsync(
            row => row.MemberId == request.MemberId && row.OnboardingId == request.Onboarding && row.Permission == request.Permission && row.State == AccessRequestState.Open,
            cancellationToken);
        if (isOpen)
        {
            return;
        }

        db.Add(new AccessRequestRow
        {
            Id = request.Id,
            MemberId = request.MemberId,
            OnboardingId = request.Onboarding,
            Permission = request.Permission,
            Role = request.Role,
            AskedAt = request.AskedAt,
        });
        await TellAsync(db, request.Id, toldTo, new Said(request.Onboarding, sentence, null, IsMoney: false, request.AskedAt, request.Id), cancellationToken);
        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
    }

    public async Task<IReadOnlyList<AccessRequest>> OpenAsync(OnboardingId? onboarding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Named(db, db.Set<AccessRequestRow>().Where(row => row.State == AccessRequestState.Open && (onboarding == null || row.OnboardingId == onboarding)))
            .ToListAsync(cancellationToken);
    }

    public async Task<AccessRequest?> FindOpenAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Named(db, db.Set<AccessRequestRow>().Where(row => row.Id == id && row.State == AccessRequestState.Open)).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<bool> DecideAsync(
        Guid id, AccessRequestState state, string deciderId, DateTimeOffset now, AccessAnswer? answer, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var decided = await db.Set<AccessRequestRow>()
            .Where(row => row.Id == id && row.State == AccessRequestState.Open)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, state)
                    .SetProperty(row => row.DecidedBy, deciderId)
                    .SetProperty(row => row.DecidedAt, (DateTimeOffset?)now),
                cancellationToken);
        if (decided == 0)
        {
            return false;
        }

        await TellAnswerAsync(db, answer, cancellationToken);
        await activity.CommitAsync(db, transaction, answer is null ? [] : [answer.Entry], cancellationToken);
        return true;
    }

    public async Task AnswerAsync(AccessAnswer answer, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await TellAnswerAsync(db, answer, cancellationToken);
        await activity.CommitAsync(db, transaction, [answer.Entry], cancellationToken);
    }

    public async Task ReopenAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<AccessRequestRow>()
            .Where(row => row.Id == id && row.State == AccessRequestState.Granted)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, AccessRequestState.Open)
                    .SetProperty(row => row.DecidedBy, (string?)null)
                    .SetProperty(row => row.DecidedAt, (DateTimeOffset?)null),
                cancellationToken);
    }

    private Task TellAnswerAsync(TrackerDbContext db, AccessAnswer? answer, CancellationToken cancellationToken) => answer is null
        ? Task.CompletedTask
        : TellAsync(
            db,
            answer.Request.Id,
            [answer.Request.MemberId],
            new Said(answer.Place, answer.Sentence, null, IsMoney: answer is { Place: not null, Request.Role: Role.Finance }, answer.Entry.At, answer.Request.Id),
            cancellationToken);

    /// <summary>The notice at once, because somebody waits for it, and a row of the outbox for each who wants a mail of it too.</summary>
    private async Task TellAsync(TrackerDbContext db, Guid request, IReadOnlyCollection<string> readers, Said said, CancellationToken cancellationToken)
    {
        var told = await db.Set<NoticeRow>().Where(notice => notice.TidingId == request).Select(notice => notice.MemberId).ToListAsync(cancellationToken);
        var members = await db.Set<Member>()
            .Where(member => readers.Contains(member.Id) && !told.Contains(member.Id))
            .Select(member => new { member.Id, member.Preferences })
            .ToListAsync(cancellationToken);
        foreach (var reader in members)
        {
            db.Add(new NoticeRow
            {
                Id = Guid.CreateVersion7(said.At),
                MemberId = reader.Id,
                OnboardingId = said.Onboarding,
                TidingId = request,
                StepKey = said.StepKey,
                IsMoney = said.IsMoney,
                Sentence = said.Sentence,
                At = said.At,
                ToldAt = said.At,
            });
            if (mailer.IsSetUp && WantedMail.Of(reader.Id, reader.Preferences, said, said.At) is { } mail)
            {
                db.Add(mail);
            }
        }
    }

    private static IQueryable<AccessRequest> Named(TrackerDbContext db, IQueryable<AccessRequestRow> requests) =>
        from row in requests
        join member in db.Users on row.MemberId equals member.Id
        join found in db.Set<Onboarding>() on row.OnboardingId equals (OnboardingId?)found.Id into them
        from onboarding in them.DefaultIfEmpty()
        orderby row.AskedAt, row.Id
        select new AccessRequest(
            row.Id, row.MemberId, member.DisplayName, row.OnboardingId, onboarding.Key, onboarding.Name, row.Permission, row.Role, row.AskedAt);
}
