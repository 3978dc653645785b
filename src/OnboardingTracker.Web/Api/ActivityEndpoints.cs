using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Exports;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/activity</c>, <c>/onboardings/{key}/activity</c> and <c>/activity/chain</c>.</summary>
internal static class ActivityEndpoints
{
    public static void MapActivity(this RouteGroupBuilder api)
    {
        api.MapGet("/activity", ListAllAsync).RequirePermission(Permission.UseOwnAccount)
            .WithSummary("Lists who did what in all onboardings you may see, newest first")
            .WithMetadata(new NarrowedByToken())
            .Produces<ListShape<ActivityShape>>();
        api.MapGet("/onboardings/{key}/activity", ListAsync).RequirePermission(Permission.SeeActivity).WithSummary("Lists who did what in an onboarding, newest first").Produces<ListShape<ActivityShape>>();
        api.MapGet("/activity/chain", ChainAsync).RequirePermission(Permission.ManageSettings).WithSummary("Reads the head of the activity's chain and what its last verification found").Produces<ChainShape>();
    }

    [Paged]
    private static Task<IResult> ListAllAsync(HttpContext context, ListQuery query, IActivityReader activity, IOnboardingReader onboardings, CancellationToken cancellationToken) =>
        AnswerAsync(context, query, null, activity, onboardings, cancellationToken);

    [Paged]
    private static async Task<IResult> ListAsync(
        HttpContext context, string key, ListQuery query, IActivityReader activity, IOnboardingReader onboardings, CancellationToken cancellationToken) =>
        await onboardings.VersionAsync(key, cancellationToken) is { } found
            ? await AnswerAsync(context, query, found.Id, activity, onboardings, cancellationToken)
            : Problems.NoSuchOnboarding(context);

    private static async Task<IResult> AnswerAsync(
        HttpContext context, ListQuery query, OnboardingId? of, IActivityReader activity, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        if (ActivityQuery.Names.FirstOrDefault(name => context.Request.Query[name].Count > 1) is { } twice)
        {
            return Problems.Invalid(context, twice, $"{twice} is given twice.");
        }

        var read = await ActivityQuery.Of(context.Request.Query)
            .ReadAsync(ActivityReaches.Of(context), of, TimeZoneInfo.Utc, activity, onboardings, cancellationToken);
        if (read.Filter is not { } filter)
        {
            return Problems.Invalid(context, read.Fault!, SentenceOf(read.Fault!));
        }

        try
        {
            var page = await activity.ListAsync(filter, query.Limit, query.Cursor, cancellationToken);
            return TypedResults.Ok(new ListShape<ActivityShape>([.. page.Items.Select(ActivityShape.Of)], page.NextCursor));
        }
        catch (FormatException)
        {
            return ListQuery.WrongCursor(context);
        }
    }

    private static async Task<IResult> ChainAsync(IActivityChain chain, CancellationToken cancellationToken) =>
        TypedResults.Ok(ChainShape.Of(await chain.HeadAsync(cancellationToken), await chain.StateAsync(cancellationToken)));

    private static string SentenceOf(string name) => name switch
    {
        "who" => "who is person, twilioCheck, apiToken, system or the id of a person.",
        "kind" => $"kind is one of {string.Join(", ", Enum.GetValues<ActivityKind>().Select(ProfileWords.Of))}.",
        "onboarding" => "There is no such onboarding.",
        _ => $"{name} is a day such as 2026-11-29 or an instant such as 2026-11-29T12:00:00Z.",
    };
}
