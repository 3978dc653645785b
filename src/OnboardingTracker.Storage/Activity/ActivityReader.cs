using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Onboardings;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Activity;

/// <summary>Reads the activity over all onboardings, by an index, so that a page costs the same however much there is.</summary>
internal sealed class ActivityReader(IDbContextFactory<TrackerDbContext> contexts) : IActivityReader
{
    public async Task<ActivityLog> ListAsync(ActivityFilter filter, int limit, string? cursor, CancellationToken cancellationToken)
    {
        var after = Cursor.Parse(cursor);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = Of(db, filter);
        if (after is not null)
        {
            entries = entries.Where(row => row.At <= after.At
                && (row.At < after.At
                    || EF.Property<int>(row, ActivityConfiguration.Position) < after.Position
                    || (EF.Property<int>(row, ActivityConfiguration.Position) == after.Position && row.Id < after.Id)));
        }

        var found = await Named(db, Newest(entries).Take(limit + 1)).ToListAsync(cancellationToken);
        var page = found.Take(limit).ToList();
        return new ActivityLog(
            [.. page.Select(row => row.Logged())],
            found.Count > limit ? new Cursor(page[^1].Entry.At, page[^1].Position, page[^1].Entry.Id).ToString() : null);
    }

    public async IAsyncEnumerable<LoggedEntry> StreamAsync(ActivityFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var row in Named(db, Newest(Of(db, filter))).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row.Logged();
        }
    }

    public async Task<IReadOnlyList<ActivityPerson>> PeopleAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Member>()
            .OrderBy(member => member.DisplayName)
            .ThenBy(member => member.Id)
            .Select(member => new ActivityPerson(member.Id, member.DisplayName))
            .ToListAsync(cancellationToken);
    }

    private static IQueryable<ActivityEntry> Of(TrackerDbContext db, ActivityFilter filter)
    {
        var entries = db.Set<ActivityEntry>().AsNoTracking().Within(filter.Reach);
        if (filter.Onboarding is { } onboarding)
        {
            entries = entries.Where(entry => entry.OnboardingId == onboarding);
        }

        if (filter.ActorKind is { } actorKind)
        {
            entries = entries.Where(entry => entry.ActorKind == actorKind);
        }

        if (filter.Person is { Id: var id, Name: var name })
        {
            entries = entries.Where(entry => entry.ActorId == id || (entry.ActorId == null && entry.ActorKind == ActorKind.Person && entry.ActorName == name));
        }

        if (filter.Kind is { } kind)
        {
            entries = entries.Where(entry => entry.Kind == kind);
        }

        if (filter.From is { } from)
        {
            entries = entries.Where(entry => entry.At >= from);
        }

        if (filter.Until is { } until)
        {
            entries = entries.Where(entry => entry.At < until);
        }

        return entries;
    }

    private static IQueryable<ActivityEntry> Newest(IQueryable<ActivityEntry> entries) => entries
        .OrderByDescending(entry => entry.At)
        .ThenByDescending(entry => EF.Property<int>(entry, ActivityConfiguration.Position))
        .ThenByDescending(entry => entry.Id);

    private static IQueryable<Row> Named(TrackerDbContext db, IQueryable<ActivityEntry> entries) => entries.Select(entry => new Row(
        entry,
        EF.Property<int>(entry, ActivityConfiguration.Position),
        db.Set<Onboarding>().Where(onboarding => onboarding.Id == entry.OnboardingId).Select(onboarding => onboarding.Key).FirstOrDefault(),
        db.Set<Onboarding>().Where(onboarding => onboarding.Id == entry.OnboardingId).Select(onboarding => onboarding.Name).FirstOrDefault(),
        db.Set<NetworkRow>().Where(network => network.ActivityId == entry.Id).Select(network => network.Network).FirstOrDefault()));

    private sealed record Row(ActivityEntry Entry, int Position, string? Key, string? Name, string? Network)
    {
        public LoggedEntry Logged() => new(Entry, Key, Name, Network);
    }
}
