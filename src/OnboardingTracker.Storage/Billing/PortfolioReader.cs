using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.Onboardings;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Billing;

/// <summary>The portfolio by columns that each change of an onboarding keeps up to date: a page costs two queries, however many there are.</summary>
internal sealed class PortfolioReader(IDbContextFactory<TrackerDbContext> contexts, ISight sight) : IPortfolioReader
{
    public async Task<PortfolioPage> PageAsync(PortfolioQuery query, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FoundAsync(db, query, cancellationToken);
        var rows = await Rows(Sorted(found, query.Sort))
            .Skip((query.Page - 1) * PortfolioPage.RowsOnAPage)
            .Take(PortfolioPage.RowsOnAPage)
            .ToListAsync(cancellationToken);
        return new PortfolioPage([.. rows.Select(row => row.Read())], await found.CountAsync(cancellationToken));
    }

    public async IAsyncEnumerable<PortfolioRow> AllAsync(PortfolioQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await FoundAsync(db, query, cancellationToken);
        await foreach (var row in Rows(Sorted(found, query.Sort)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row.Read();
        }
    }

    private async Task<IQueryable<Onboarding>> FoundAsync(TrackerDbContext db, PortfolioQuery query, CancellationToken cancellationToken)
    {
        var onboardings = db.Set<Onboarding>().AsNoTracking().IgnoreAutoIncludes().In(await sight.OfAsync(Permission.SeeMoney, cancellationToken));
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

    private static IQueryable<Onboarding> Sorted(IQueryable<Onboarding> onboardings, PortfolioSort sort) => sort switch
    {
        PortfolioSort.Name => onboardings.OrderBy(stored => EF.Property<string>(stored, OnboardingConfiguration.SearchText)).ThenBy(stored => stored.Id),
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
