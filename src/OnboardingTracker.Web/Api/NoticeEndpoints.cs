using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/notices</c>: what the person of the token was told, of every onboarding. Another's notices are not there.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        api.MapGet("/notices", ListAsync).RequirePermission(Permission.UseOwnAccount).WithSummary("Lists what you were told, newest first, and how much of it is unread").Produces<NoticeListShape>();
        api.MapPost("/notices/read", ReadAllAsync).RequirePermission(Permission.UseOwnAccount)
            .WithSummary("Marks as read what you had been told until then; what came later stays unread")
            .Produces(StatusCodes.Status204NoContent);
        api.MapPost("/notices/{id:guid}/read", ReadAsync).RequirePermission(Permission.UseOwnAccount).WithSummary("Marks one notice as read").Produces(StatusCodes.Status204NoContent);
    }

    [Paged]
    private static async Task<IResult> ListAsync(
        HttpContext context, ListQuery query, INoticeStore notices, TimeProvider clock, CancellationToken cancellationToken)
    {
        var reader = CurrentActor.Of(context.User).Id;
        try
        {
            // The instant comes first: what arrives while the list is read may be missing in it and must not be marked by it.
            var asOf = clock.GetUtcNow();
            var page = await notices.ListAsync(reader, query.Limit, query.Cursor, cancellationToken);
            return TypedResults.Ok(new NoticeListShape(
                [.. page.Items.Select(NoticeShape.Of)], page.NextCursor, await notices.UnreadAsync(reader, cancellationToken), asOf));
        }
        catch (FormatException)
        {
            return ListQuery.WrongCursor(context);
        }
    }

    private static async Task<IResult> ReadAllAsync(
        HttpContext context, ApiBody<ReadNoticesRequest> body, INoticeStore notices, TimeProvider clock, CancellationToken cancellationToken)
    {
        await notices.MarkReadAsync(CurrentActor.Of(context.User).Id, body.Value.Until!.Value, clock.GetUtcNow(), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Guid id, INoticeStore notices, TimeProvider clock, CancellationToken cancellationToken) =>
        await notices.MarkReadAsync(CurrentActor.Of(context.User).Id, id, clock.GetUtcNow(), cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound(context, "You have no such notice.");
}
