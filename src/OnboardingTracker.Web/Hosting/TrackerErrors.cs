using System.Diagnostics;
using OnboardingTracker.Web.Api;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Answers for what nobody handled: a problem for programs, a page for people, a reference for both, never a stack.</summary>
public static class TrackerErrors
{
    /// <summary>Where the page for a status lives: <c>/error/404</c>.</summary>
    public const string Page = "/error/{0}";

    public static WebApplication UseTrackerErrors(this WebApplication app)
    {
        app.UseWhen(context => ProgramPaths.IsForPrograms(context.Request.Path), programs =>
        {
            programs.UseExceptionHandler(handler => handler.Run(AnswerFaultAsync));
            programs.UseStatusCodePages(async context => await AnswerStatusAsync(context.HttpContext));
        });
        app.UseWhen(context => !ProgramPaths.IsForPrograms(context.Request.Path), people =>
        {
            people.UseExceptionHandler("/error/500");
            people.UseStatusCodePagesWithReExecute(Page);
        });
        return app;
    }

    private static Task AnswerFaultAsync(HttpContext context)
    {
        var reference = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        return Problems.Of(
            context,
            StatusCodes.Status500InternalServerError,
            ProblemKind.Fault,
            $"There is a problem with Onboarding Tracker. Nothing you saved is lost. Try again in a minute. Reference {reference}").ExecuteAsync(context);
    }

    private static Task AnswerStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var (kind, sentence) = status switch
        {
            StatusCodes.Status404NotFound => (ProblemKind.NotFound, "There is nothing at this address, or it is not yours to see."),
            StatusCodes.Status405MethodNotAllowed => (ProblemKind.Method, "This address does not take this method. The Allow header says which it takes."),
            StatusCodes.Status413PayloadTooLarge => (ProblemKind.TooLarge, "The body is larger than 1 MB."),
            StatusCodes.Status415UnsupportedMediaType => (ProblemKind.MediaType, "Send application/json."),
            StatusCodes.Status403Forbidden => (ProblemKind.NotAllowed, "This is not allowed."),
            _ => (ProblemKind.Unreadable, "The request cannot be read."),
        };
        return Problems.Of(context, status, kind, sentence).ExecuteAsync(context);
    }
}
