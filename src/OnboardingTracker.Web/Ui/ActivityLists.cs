using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Pages.Shared;

namespace OnboardingTracker.Web.Ui;

/// <summary>Reads a page of activity as its address asks for it.</summary>
public sealed class ActivityLists(IActivityReader activity, IOnboardingReader onboardings)
{
    private const int EntriesOnAPage = 50;

    /// <summary>More than anybody looks through in a list; the address takes every key.</summary>
    private const int ChoicesAtMost = 200;

    /// <param name="of">The onboarding whose page it is; null for all.</param>
    /// <exception cref="FormatException">The cursor is none of this list.</exception>
    public async Task<ActivityListModel> ReadAsync(HttpContext context, string address, Onboarding? of, string? cursor, CancellationToken cancellationToken)
    {
        var query = ActivityQuery.Of(context.Request.Query);
        var reach = ActivityReaches.Of(context);
        var read = await query.ReadAsync(reach, of?.Id, Viewer.Of(context).Zone, activity, onboardings, cancellationToken);
        var log = read.Filter is null ? null : await activity.ListAsync(read.Filter, EntriesOnAPage, cursor, cancellationToken);
        var choices = of is null ? await onboardings.NamesAsync(ChoicesAtMost, cancellationToken) : [];
        return new ActivityListModel(
            address,
            of?.Key,
            of is null ? query : query with { Onboarding = null },
            await activity.PeopleAsync(cancellationToken),
            [.. choices.Where(choice => reach.Onboardings?.Contains(choice.Id) is not false)],
            log,
            cursor is not null,
            read.Fault);
    }
}
