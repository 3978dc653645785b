using System.Globalization;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/me/steps</c>: what waits for the person of the token, over all onboardings that they see.</summary>
internal static class MyStepEndpoints
{
    public static void MapMySteps(this RouteGroupBuilder api) =>
        api.MapGet("/me/steps", ListAsync).RequirePermission(Permission.UseOwnAccount)
            .WithSummary("Lists the open steps that wait for you: given to you, to be renewed by you, or with a comment that mentions you; the most urgent first")
            .Produces<MyStepListShape>();

    [Paged]
    private static async Task<IResult> ListAsync(HttpContext context, ListQuery query, string? onboarding, IMyStepsReader reader, TimeProvider clock, CancellationToken cancellationToken)
    {
        var skipped = 0;
        if (query.Cursor is { } cursor && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out skipped))
        {
            return ListQuery.WrongCursor(context);
        }

        var all = MyStep.Of(await reader.OfAsync(CurrentActor.Of(context.User).Id, cancellationToken), clock.GetUtcNow());
        var wanted = string.IsNullOrEmpty(onboarding) ? all : [.. all.Where(step => step.Onboarding.Key == onboarding)];
        var next = (long)skipped + query.Limit;
        return TypedResults.Ok(new MyStepListShape(
            [.. wanted.Skip(skipped).Take(query.Limit).Select(MyStepShape.Of)],
            next < wanted.Count ? next.ToString(CultureInfo.InvariantCulture) : null));
    }
}
