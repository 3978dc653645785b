using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Storage.Activity;
using OnboardingTracker.Storage.Connections;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Onboardings;

/// <summary>Reads onboardings for pages and the API by split queries over indexes, so that a page costs the same however many there are.</summary>
internal sealed class OnboardingReader(IDbContextFactory<TrackerDbContext> contexts, StepPlaybook playbook, ISight sight, TimeProvider clock) : IOnboardingReader
{
    public async Task<Checklist?> ChecklistAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var onboarding = await Whole(db).In(await sight.KnownAsync(cancellationToken)).SingleOrDefaultAsync(stored => stored.Key == key, cancellationToken);
        return onboarding is null ? null : Shown(onboarding, await sight.OfAsync(Permission.SeeMoney, cancellationToken));
    }

    public async Task<OnboardingVersion?> VersionAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Onboarding>()
            .In(await sight.KnownAsync(cancellationToken))
            .Where(stored => stored.Key == key)
            .Select(stored => new OnboardingVersion(stored.Id, stored.Revision))
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<OnboardingPage> ListAsync(int limit, string? cursor, CancellationToken cancellationToken, string? text = null)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var onboardings = Whole(db).In(await sight.OfAsync(Permission.SeeOnboarding, cancellationToken));
        if (SearchText.Of(text) is { Length: > 0 } part)
        {
            onboardings = onboardings.Where(stored => EF.Property<string>(stored, OnboardingConfiguration.SearchText).Contains(part));
        }

        if (Cursor.Parse(cursor) is { } after)
        {
            var id = new OnboardingId(after.Id);
            onboardings = onboardings.Where(stored => stored.CreatedAt <= after.At && (stored.CreatedAt < after.At || stored.Id < id));
        }

        var found = await onboardings
            .OrderByDescending(stored => stored.CreatedAt)
            .ThenByDescending(stored => stored.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);

        var page = found.Take(limit).ToList();
        var money = await sight.OfAsync(Permission.SeeMoney, cancellationToken);
        return new OnboardingPage(
            [.. page.Select(onboarding => Shown(onboarding, money))],
            found.Count > limit ? new Cursor(page[^1].CreatedAt, 0, page[^1].Id.Value).ToString() : null);
    }

    public async Task<IReadOnlyList<OnboardingName>> SearchAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var part = SearchText.Of(text);
        if (part.Length == 0)
        {
            return [];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var account = text.Trim();
        return await db.Set<Onboarding>()
            .AsNoTracking()
            .In(await sight.OfAsync(Permission.SeeOnboarding, cancellationToken))
            .Where(stored => EF.Property<string>(stored, OnboardingConfiguration.SearchText).Contains(part)
                || db.Set<ConnectionRow>().Any(connection => connection.OnboardingId == stored.Id && connection.AccountSid == account))
            .OrderByDescending(stored => stored.CreatedAt)
            .ThenByDescending(stored => stored.Id)
            .Take(limit)
            .Select(stored => new OnboardingName(stored.Key, stored.Name, stored.Customer))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<OnboardingChoice>> NamesAsync(int limit, CancellationToken cancellationToken)
    {
        var known = await sight.KnownAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Onboarding>()
            .AsNoTracking()
            .In(known)
            .OrderByDescending(stored => stored.CreatedAt)
            .ThenByDescending(stored => stored.Id)
            .Take(limit)
            .Select(stored => new OnboardingChoice(stored.Id, stored.Key, stored.Name))
            .ToListAsync(cancellationToken);
    }

    public async Task<ActivityPage> ActivityAsync(
        OnboardingId onboarding, string? stepKey, int limit, string? cursor, CancellationToken cancellationToken)
    {
        var reach = new ActivityReach(null, (await sight.OfAsync(Permission.SeeMoney, cancellationToken)).Only)
        {
            Others = (await sight.OfAsync(Permission.SeeOnboarding, cancellationToken)).Only,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = db.Set<ActivityEntry>()
            .AsNoTracking()
            .Within(reach)
            .Where(entry => entry.OnboardingId == onboarding)
            .Select(entry => new { Entry = entry, entry.At, entry.Id, entry.StepKey, Position = EF.Property<int>(entry, ActivityConfiguration.Position) });
        if (stepKey is not null)
        {
            entries = entries.Where(row => row.StepKey == stepKey);
        }

        if (Cursor.Parse(cursor) is { } after)
        {
            entries = entries.Where(row => row.At <= after.At
                && (row.At < after.At || row.Position < after.Position || (row.Position == after.Position && row.Id < after.Id)));
        }

        var found = await entries
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Position)
            .ThenByDescending(row => row.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);

        var page = found.Take(limit).ToList();
        return new ActivityPage(
            [.. page.Select(row => row.Entry)],
            found.Count > limit ? new Cursor(page[^1].At, page[^1].Position, page[^1].Id).ToString() : null);
    }

    public async Task<EvidenceContent?> EvidenceAsync(
        OnboardingId onboarding, string stepKey, Guid evidenceId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<Evidence>()
            .AsNoTracking()
            .Where(evidence => evidence.Id == evidenceId
                && EF.Property<OnboardingId>(evidence, EvidenceConfiguration.OnboardingId) == onboarding
                && EF.Property<string>(evidence, EvidenceConfiguration.StepKey) == stepKey)
            .Join(db.Set<EvidenceFileRow>(), evidence => evidence.Id, file => file.Id, (evidence, file) => new { evidence, file.Content })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new EvidenceContent(found.evidence, found.Content);
    }

    private Checklist Shown(Onboarding onboarding, Sight money) => Checklist.Read(onboarding, playbook, clock.GetUtcNow()).InSightOf(money);

    private static IQueryable<Onboarding> Whole(TrackerDbContext db) => db.Set<Onboarding>().AsNoTracking().AsSplitQuery();
}
