using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Activity;
using OnboardingTracker.Storage.Drift;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Storage.Telling;

namespace OnboardingTracker.Storage.Onboardings;

/// <summary>Onboardings in the database, each loaded and saved whole; one store follows the onboarding it loaded last.</summary>
internal sealed class OnboardingStore(IDbContextFactory<TrackerDbContext> contexts, IOnboardingSignals signals, ActivityWriter activity, ISight sight, AccessStore access) : IOnboardingStore, IAsyncDisposable, IDisposable
{
    private const string LostRace = "Somebody else changed this onboarding at the same time. Nothing was saved. Look at what is there now and try again.";

    private readonly Lazy<TrackerDbContext> context = new(contexts.CreateDbContext);

    private TrackerDbContext Db => context.Value;

    public async Task<Onboarding?> FindAsync(string key, CancellationToken cancellationToken)
    {
        // Asked again in a retry, it must answer what is there now.
        Db.ChangeTracker.Clear();
        return await Db.Set<Onboarding>().In(await sight.KnownAsync(cancellationToken)).AsSplitQuery().SingleOrDefaultAsync(onboarding => onboarding.Key == key, cancellationToken);
    }

    public async Task<Outcome> AddAsync(Onboarding onboarding, CancellationToken cancellationToken, string? lead = null)
    {
        Db.ChangeTracker.Clear();
        Db.Add(onboarding).Property<string>(OnboardingConfiguration.SearchText).CurrentValue = SearchText.Of(onboarding);
        if (lead is not null && await Db.Users.AnyAsync(member => member.Id == lead, cancellationToken))
        {
            Db.Add(new MembershipRow { OnboardingId = onboarding.Id, MemberId = lead, Role = Role.Lead });
        }

        try
        {
            await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);
            await AddRecordedAsync(onboarding, cancellationToken);
            await Db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            if (!await KeyExistsAsync(onboarding.Key, cancellationToken) && !await Db.Set<Onboarding>().AnyAsync(known => known.Id == onboarding.Id, cancellationToken))
            {
                throw;
            }

            return Outcome.Conflict($"The key \"{onboarding.Key}\" or the id is taken.");
        }

        onboarding.Forget();
        access.Forget(lead ?? "");
        return Outcome.Done;
    }

    public Task<Outcome> SaveAsync(Onboarding onboarding, CancellationToken cancellationToken) => SaveWithAsync(onboarding, null, null, cancellationToken);

    public Task<Outcome> SaveAsync(Onboarding onboarding, EvidenceFile file, CancellationToken cancellationToken) =>
        SaveWithAsync(onboarding, file, null, cancellationToken);

    public Task<Outcome> SaveAsync(Onboarding onboarding, KeptLook look, CancellationToken cancellationToken) =>
        SaveWithAsync(onboarding, null, look, cancellationToken);

    public async Task<bool> DeleteAsync(OnboardingId id, ActivityEntry deletion, CancellationToken cancellationToken)
    {
        Db.ChangeTracker.Clear();
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);

        // The database takes steps, checks, evidence, comments, activity, outbox, notices, runs, kept parts and the connection away with it. The links of its
        // activity stay in the chain.
        var deleted = await Db.Set<Onboarding>().Where(onboarding => onboarding.Id == id).ExecuteDeleteAsync(cancellationToken);
        if (deleted == 1)
        {
            await activity.AppendAsync(Db, [deletion], cancellationToken);
            await Db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        Db.ChangeTracker.Clear();
        await signals.TellAsync(id, CancellationToken.None);
        return deleted == 1;
    }

    public Task<bool> KeyExistsAsync(string key, CancellationToken cancellationToken) =>
        Db.Set<Onboarding>().AnyAsync(onboarding => onboarding.Key == key, cancellationToken);

    public async Task<string?> KeyOfAsync(OnboardingId id, CancellationToken cancellationToken) =>
        await Db.Set<Onboarding>()
            .In(await sight.KnownAsync(cancellationToken))
            .Where(onboarding => onboarding.Id == id)
            .Select(onboarding => (string?)onboarding.Key)
            .SingleOrDefaultAsync(cancellationToken);

    public ValueTask DisposeAsync() => context.IsValueCreated ? context.Value.DisposeAsync() : ValueTask.CompletedTask;

    public void Dispose()
    {
        if (context.IsValueCreated)
        {
            context.Value.Dispose();
        }
    }

    private async Task<Outcome> SaveWithAsync(Onboarding onboarding, EvidenceFile? file, KeptLook? look, CancellationToken cancellationToken)
    {
        if (Db.Entry(onboarding).State is EntityState.Detached)
        {
            throw new InvalidOperationException($"The onboarding \"{onboarding.Key}\" is not the one this store loaded last. Load it again, then save.");
        }

        await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);
        if (!await ClaimAsync(onboarding, cancellationToken))
        {
            Db.ChangeTracker.Clear();
            return Outcome.Conflict(LostRace);
        }

        Db.Entry(onboarding).Property<string>(OnboardingConfiguration.SearchText).CurrentValue = SearchText.Of(onboarding);
        await AddRecordedAsync(onboarding, cancellationToken);
        if (file is not null)
        {
            Db.Add(new EvidenceFileRow { Id = file.EvidenceId, Content = file.Content.ToArray() });
        }

        if (look is not null)
        {
            await KeptLookWriter.WriteAsync(Db, onboarding.Id, look, cancellationToken);
        }

        await Db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        onboarding.Forget();
        await signals.TellAsync(onboarding.Id, CancellationToken.None);
        return Outcome.Done;
    }

    /// <summary>
    /// Moves the stored revision from the loaded one to the new one before anything else is written: whoever comes second finds it moved, and
    /// waits on this row until the first has committed.
    /// </summary>
    private async Task<bool> ClaimAsync(Onboarding onboarding, CancellationToken cancellationToken)
    {
        var loaded = Db.Entry(onboarding).Property(stored => stored.Revision).OriginalValue;
        var claimed = await Db.Set<Onboarding>()
            .Where(stored => stored.Id == onboarding.Id && stored.Revision == loaded)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Revision, onboarding.Revision), cancellationToken);
        return claimed == 1;
    }

    private async Task AddRecordedAsync(Onboarding onboarding, CancellationToken cancellationToken)
    {
        await activity.AppendAsync(Db, onboarding.Recorded, cancellationToken);

        // In the same transaction: what has happened will be told, and nothing is told that did not happen.
        Db.AddRange(onboarding.Tidings.Select(OutboxRow.Of));
    }
}
