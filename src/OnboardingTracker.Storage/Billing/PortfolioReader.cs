using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Storage.Conventions;
using OnboardingTracker.Storage.Onboardings;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Billing;

/// <summary>The portfolio by columns that each change of an onboarding keeps up to date: a page costs two queries, however many there are.</summary>
internal sealed class PortfolioReader(IDbContextFactory<TrackerDbContext> contexts, ISight sight, StepPlaybook playbook, TimeProvider clock) : IPortfolioReader
{
    public async Task<PortfolioPage> PageAsync(PortfolioQuery query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FoundAsync(db, query, cancellationToken);

        // What is sorted is carried along: the ids are, and not the texts of a whole row, of which only a page is read.
        var ids = Sorted(found, query.Sort, db)
            .Select(stored => stored.Id)
            .Skip((query.Page - 1) * PortfolioPage.RowsOnAPage)
            .Take(PortfolioPage.RowsOnAPage);
        var rows = await Rows(Sorted(All(db).Where(stored => ids.Contains(stored.Id)), query.Sort, db)).ToListAsync(cancellationToken);
        return new PortfolioPage([.. rows.Select(row => row.Read())], await found.CountAsync(cancellationToken));
    }

    public async IAsyncEnumerable<PortfolioRow> AllAsync(PortfolioQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FoundAsync(db, query, cancellationToken);
        await foreach (var row in Rows(Sorted(found, query.Sort, db)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row.Read();
        }
    }

    public async Task<PortfolioOverview> OverviewAsync(Sight sight, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var all = All(db).In(sight);
        var rows = await Rows(Sorted(all, PortfolioSort.Open, db)).Take(PortfolioOverview.OneByOne).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var whole = await db.Set<Onboarding>().AsNoTracking().AsSplitQuery().Where(stored => ids.Contains(stored.Id)).ToDictionaryAsync(stored => stored.Id, cancellationToken);
        var now = clock.GetUtcNow();
        List<PortfolioEntry> entries =
        [
            // One that was deleted between the two is not told.
            .. rows.Where(row => whole.ContainsKey(row.Id)).Select(row => new PortfolioEntry(row.Read(), BillingReadiness.Read(Checklist.Read(whole[row.Id], playbook, now)))),
        ];

        // Of those told one by one it counts what stands beside them, of the others what their last change said.
        var others = all.Where(stored => !ids.Contains(stored.Id));
        return new PortfolioOverview(
            entries,
            entries.Count + await others.CountAsync(cancellationToken),
            entries.Count(entry => entry.Readiness.IsReady) + await others.CountAsync(stored => stored.BillingOpenCount == 0, cancellationToken));
    }

    private async Task<IQueryable<Onboarding>> FoundAsync(TrackerDbContext db, PortfolioQuery query, CancellationToken cancellationToken)
    {
        var onboardings = All(db).In(await sight.OfAsync(Permission.SeeMoney, cancellationToken));
        if (SearchText.Of(query.Text) is { Length: > 0 } part)
        {
            onboardings = onboardings.Where(stored => EF.Property<string>(stored, OnboardingConfiguration.SearchText).Contains(part));
        }

        return query.Show switch
        {
            PortfolioShow.Ready => onboardings.Where(stored => stored.BillingOpenCount == 0),
            PortfolioShow.NotReady => onboardings.Where(stored => stored.BillingOpenCount != 0),
            PortfolioShow.ToDecide => onboardings.Where(stored => stored.SignOffState == SignOffState.None || stored.SignOffState == SignOffState.Void),
            PortfolioShow.LowBalance => onboardings.Where(stored => stored.DaysLeft < Runway.Low),
            _ => onboardings,
        };
    }

    /// <summary>Without the steps and checks, which no row shows.</summary>
    private static IQueryable<Onboarding> All(TrackerDbContext db) => db.Set<Onboarding>().AsNoTracking().IgnoreAutoIncludes();

    private static IQueryable<Onboarding> Sorted(IQueryable<Onboarding> onboardings, PortfolioSort sort, TrackerDbContext db) => sort switch
    {
        PortfolioSort.Name => onboardings
            .OrderBy(stored => EF.Functions.Collate(EF.Property<string>(stored, OnboardingConfiguration.SearchText), ByteOrder.Of(db)))
            .ThenBy(stored => stored.Id),
        PortfolioSort.Open => onboardings.OrderBy(stored => stored.BillingOpenCount == null).ThenByDescending(stored => stored.BillingOpenCount).ThenBy(stored => stored.Id),

        // Where it is not known how long it lasts stands last.
        PortfolioSort.Runway => onboardings.OrderBy(stored => stored.DaysLeft == null).ThenBy(stored => stored.DaysLeft).ThenBy(stored => stored.Id),
        _ => onboardings.OrderByDescending(stored => stored.CreatedAt).ThenByDescending(stored => stored.Id),
    };

    private static IQueryable<Row> Rows(IQueryable<Onboarding> onboardings) => onboardings.Select(stored => new Row(
        stored.Id, stored.Key, stored.Name, stored.Customer, stored.BillingOpenCount, stored.SignOffState, stored.Billing, stored.Facts, stored.Profile, stored.DaysLeft));

    private sealed record Row(
        OnboardingId Id, string Key, string Name, string? Customer, int? OpenCount, SignOffState SignOff, BillingFile Billing, AccountFacts? Facts, Profile Profile, int? DaysLeft)
    {
        public PortfolioRow Read() => new(Id, Key, Name, Customer, OpenCount, SignOff, Billing.SignOff, Facts, Profile.Invoiced, DaysLeft);
    }
}
