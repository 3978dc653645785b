using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Activity;

namespace OnboardingTracker.Storage.Billing;

/// <summary>Closed months in the database, for those who may see money.</summary>
internal sealed class ClosedMonthStore(IDbContextFactory<TrackerDbContext> contexts, ISight sight, ActivityWriter activity, IOnboardingSignals signals) : IClosedMonthStore
{
    public async Task<ClosedMonth?> FindAsync(OnboardingId onboarding, BillingMonth month, CancellationToken cancellationToken)
    {
        if (!await IsSeenAsync(onboarding, cancellationToken))
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, onboarding, month).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ClosedMonth>> ListAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        if (!await IsSeenAsync(onboarding, cancellationToken))
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ClosedMonth>().AsNoTracking()
            .Where(stored => stored.OnboardingId == onboarding)
            .OrderByDescending(stored => stored.Month)
            .ToListAsync(cancellationToken);
    }

    public async Task<bool> AddAsync(ClosedMonth month, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(month);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellationToken);
            db.ChangeTracker.Clear();

            // Somebody who was faster is no fault; anything else is.
            if (await Of(db, month.OnboardingId, month.Month).AnyAsync(cancellationToken))
            {
                return false;
            }

            throw;
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        await signals.TellAsync(month.OnboardingId, CancellationToken.None);
        return true;
    }

    public async Task<bool> RemoveAsync(OnboardingId onboarding, BillingMonth month, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Of(db, onboarding, month).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return false;
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        await signals.TellAsync(onboarding, CancellationToken.None);
        return true;
    }

    private static IQueryable<ClosedMonth> Of(TrackerDbContext db, OnboardingId onboarding, BillingMonth month) =>
        db.Set<ClosedMonth>().AsNoTracking().Where(stored => stored.OnboardingId == onboarding && stored.Month == month);

    private async Task<bool> IsSeenAsync(OnboardingId onboarding, CancellationToken cancellationToken) =>
        (await sight.OfAsync(Permission.SeeMoney, cancellationToken)).Holds(onboarding);
}
