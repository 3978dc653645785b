using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings</c> and <c>/onboardings/{key}</c>.</summary>
internal static class OnboardingEndpoints
{
    public static void MapOnboardings(this RouteGroupBuilder api)
    {
        api.MapGet("/onboardings", ListAsync).RequirePermission(Permission.UseOwnAccount).WithMetadata(new NarrowedByToken()).WithSummary("Lists onboardings, newest first").Produces<ListShape<OnboardingShape>>();
        api.MapPost("/onboardings", CreateAsync).RequirePermission(Permission.MakeOnboarding).WithSummary("Starts an onboarding").Produces<OnboardingShape>(StatusCodes.Status201Created);
        api.MapGet("/onboardings/{key}", GetAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Reads an onboarding: milestones and \"Can we send?\"").Produces<OnboardingShape>();
        api.MapPut("/onboardings/{key}", ReplaceAsync).RequirePermission(Permission.EditOnboarding)
            .WithSummary("Changes name, customer and profile; needs If-Match")
            .Produces<OnboardingShape>();
        api.MapDelete("/onboardings/{key}", DeleteAsync).RequirePermission(Permission.DeleteOnboarding).WithSummary("Deletes an onboarding for good; its name in ?name= says that it is meant");
    }

    [Paged]
    private static async Task<IResult> ListAsync(HttpContext context, ListQuery query, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        try
        {
            var page = await onboardings.ListAsync(query.Limit, query.Cursor, cancellationToken);
            return TypedResults.Ok(new ListShape<OnboardingShape>([.. page.Items.Select(OnboardingShape.Of)], page.NextCursor));
        }
        catch (FormatException)
        {
            return ListQuery.WrongCursor(context);
        }
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, ApiBody<OnboardingRequest> body, CreateOnboarding create, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        var request = body.Value;
        var onboarding = await create.RunAsync(
            OneLineText.Clean(request.Name)!,
            OneLineText.Clean(request.Customer),
            request.Profile?.Read() ?? Profile.Unknown,
            isPractice: false,
            CurrentActor.Of(context.User),
            cancellationToken);
        var checklist = await onboardings.ChecklistAsync(onboarding.Key, cancellationToken);
        ETag.Write(context, onboarding.DetailsRevision);
        return TypedResults.Created($"{context.Request.PathBase}{ApiEndpoints.Base}/onboardings/{onboarding.Key}", OnboardingShape.Of(checklist!));
    }

    private static async Task<IResult> GetAsync(HttpContext context, string key, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } checklist)
        {
            return Problems.NoSuchOnboarding(context);
        }

        ETag.Write(context, checklist.Onboarding.DetailsRevision);
        return TypedResults.Ok(OnboardingShape.Of(checklist));
    }

    private static async Task<IResult> ReplaceAsync(
        HttpContext context,
        string key,
        ApiBody<OnboardingRequest> body,
        DescribeOnboarding describe,
        IOnboardingReader onboardings,
        CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } before)
        {
            return Problems.NoSuchOnboarding(context);
        }

        var request = body.Value;
        switch (ETag.Compare(context, before.Onboarding.DetailsRevision))
        {
            case IfMatch.Absent:
                return Problems.PreconditionMissing(context);
            case IfMatch.Unreadable:
                return Problems.UnreadableIfMatch(context);
            case IfMatch.Differs:
                return Problems.Changed(context, OnboardingShape.Of(before), request);
            case IfMatch.Matches:
                break;
            default:
                throw new InvalidOperationException("Unknown answer to If-Match.");
        }

        var outcome = await describe.RunAsync(
            key,
            OneLineText.Clean(request.Name)!,
            OneLineText.Clean(request.Customer),
            request.Profile?.Read() ?? Profile.Unknown,
            CurrentActor.Of(context.User),
            before.Onboarding.DetailsRevision,
            cancellationToken);
        var after = await onboardings.ChecklistAsync(key, cancellationToken);
        if (outcome is null || after is null)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (!outcome.IsDone)
        {
            return outcome.IsConflict ? Problems.Changed(context, OnboardingShape.Of(after), request) : Problems.Refused(context, outcome.Refusal!);
        }

        ETag.Write(context, after.Onboarding.DetailsRevision);
        return TypedResults.Ok(OnboardingShape.Of(after));
    }

    private static async Task<IResult> DeleteAsync(
        HttpContext context, string key, string? name, DeleteOnboarding delete, DeletionLog log, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } before)
        {
            return Problems.NoSuchOnboarding(context);
        }

        var match = ETag.Compare(context, before.Onboarding.DetailsRevision);
        if (match is IfMatch.Unreadable)
        {
            return Problems.UnreadableIfMatch(context);
        }

        if (match is IfMatch.Differs)
        {
            return Problems.Changed(context, OnboardingShape.Of(before), null);
        }

        var outcome = await delete.RunAsync(key, name, CurrentActor.Of(context.User), cancellationToken);
        if (outcome is { IsDone: true })
        {
            log.Deleted(key, CurrentActor.Of(context.User).Id);
        }

        return outcome switch
        {
            null => Problems.NoSuchOnboarding(context),
            { IsDone: true } => TypedResults.NoContent(),
            _ => Problems.Invalid(context, "name", "Send ?name= with the name of the onboarding, to the letter: deleting cannot be undone."),
        };
    }
}
