using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Storage.Verification;

/// <summary>The turns of accounts: one row each, which a guarded update gives to one of several instances.</summary>
internal sealed class AccountTurns(IDbContextFactory<TrackerDbContext> contexts, StoreSharing sharing) : IAccountTurns
{
    public bool AreShared => sharing.IsShared;

    public async Task<bool> TryTakeAsync(Guid reading, string accountSid, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await TryTakeAsync(db, reading, accountSid, now, until, cancellationToken);
    }

    public async Task EndAsync(Guid reading, string accountSid, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<AccountTurn>()
            .Where(turn => turn.AccountSid == accountSid && turn.RunId == reading)
            .ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Until, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>Takes the turn for a run or a short reading.</summary>
    /// <param name="until">When a short reading has it no more; null for a run, which has it until it ends.</param>
    internal static async Task<bool> TryTakeAsync(
        TrackerDbContext db, Guid holder, string accountSid, DateTimeOffset now, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var abandoned = now - CheckRun.LongestLife;
        var taken = await db.Set<AccountTurn>()
            .Where(turn => turn.AccountSid == accountSid)
            .Where(turn => turn.RunId == holder || ((turn.Until == null || turn.Until <= now) && !db.Set<CheckRun>().Any(
                run => run.Id == turn.RunId && run.State == CheckRunState.Running && run.StartedAt >= abandoned)))
            .ExecuteUpdateAsync(set => set.SetProperty(turn => turn.RunId, holder).SetProperty(turn => turn.Until, until), cancellationToken);
        if (taken == 1 || await db.Set<AccountTurn>().AnyAsync(turn => turn.AccountSid == accountSid, cancellationToken))
        {
            return taken == 1;
        }

        db.Add(new AccountTurn { AccountSid = accountSid, RunId = holder, Until = until });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await db.Set<AccountTurn>().AnyAsync(turn => turn.AccountSid == accountSid, cancellationToken))
            {
                throw;
            }

            // The account's first turn went to somebody who came in between.
            return false;
        }
    }
}
