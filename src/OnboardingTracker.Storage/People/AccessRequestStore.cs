using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Telling;

namespace OnboardingTracker.Storage.People;

/// <summary>What people have asked to be let in to, in the database, and the notices of those who can grant it.</summary>
internal sealed class AccessRequestStore(IDbContextFactory<TrackerDbContext> contexts) : IAccessRequestStore
{
    public async Task AddAsync(AccessRequest request, string sentence, IReadOnlyCollection<string> toldTo, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
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
        db.AddRange(toldTo.Select(member => new NoticeRow
        {
            Id = Guid.CreateVersion7(request.AskedAt),
            MemberId = member,
            OnboardingId = request.Onboarding,
            TidingId = request.Id,
            StepKey = null,
            Sentence = sentence,
            At = request.AskedAt,
            ToldAt = request.AskedAt,
        }));
        await db.SaveChangesAsync(cancellationToken);
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

    public async Task<bool> DecideAsync(Guid id, AccessRequestState state, string deciderId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var decided = await db.Set<AccessRequestRow>()
            .Where(row => row.Id == id && row.State == AccessRequestState.Open)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, state)
                    .SetProperty(row => row.DecidedBy, deciderId)
                    .SetProperty(row => row.DecidedAt, (DateTimeOffset?)now),
                cancellationToken);
        return decided == 1;
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

    private static IQueryable<AccessRequest> Named(TrackerDbContext db, IQueryable<AccessRequestRow> requests) =>
        from row in requests
        join member in db.Users on row.MemberId equals member.Id
        join found in db.Set<Onboarding>() on row.OnboardingId equals (OnboardingId?)found.Id into them
        from onboarding in them.DefaultIfEmpty()
        orderby row.AskedAt, row.Id
        select new AccessRequest(
            row.Id, row.MemberId, member.DisplayName, row.OnboardingId, onboarding.Key, onboarding.Name, row.Permission, row.Role, row.AskedAt);
}
