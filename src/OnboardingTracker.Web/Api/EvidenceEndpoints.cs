using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Api.Shapes;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api;

/// <summary><c>/onboardings/{key}/steps/{step}/evidence</c>: what backs a person's word. Files are sent and served as their bytes.</summary>
internal static class EvidenceEndpoints
{
    private const string Route = "/onboardings/{key}/steps/{step}/evidence";

    public static void MapEvidence(this RouteGroupBuilder api)
    {
        api.MapGet(Route, ListAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Lists the evidence of a step, oldest first").Produces<EvidenceListShape>();
        api.MapPost(Route, AddAsync).RequirePermission(Permission.WorkOnSteps).WithSummary("Adds a note or a link").Produces<EvidenceShape>(StatusCodes.Status201Created);
        api.MapPost(Route + "/files", AddFileAsync).RequirePermission(Permission.WorkOnSteps)
            .WithSummary("Adds a file: its bytes are the body, its name is in ?name=, the day it is from in ?dated=; at most 10 MiB")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(Evidence.FileMaxBytes + 1))
            .Accepts<Stream>("application/octet-stream")
            .Produces<EvidenceShape>(StatusCodes.Status201Created);
        api.MapGet(Route + "/{id:guid}", FileAsync).RequirePermission(Permission.SeeOnboarding).WithSummary("Serves a file as an attachment").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        api.MapDelete(Route + "/{id:guid}", RemoveAsync).RequirePermission(Permission.WorkOnSteps).WithSummary("Removes a piece of evidence").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, string key, string step, IOnboardingReader onboardings, CancellationToken cancellationToken) =>
        await onboardings.ChecklistAsync(key, cancellationToken) switch
        {
            null => Problems.NoSuchOnboarding(context),
            var checklist when checklist.Find(step) is { } standing => TypedResults.Ok(new EvidenceListShape([.. standing.Evidence.Select(EvidenceShape.Of)])),
            _ => StepEndpoints.NoSuchStep(context, step),
        };

    private static Task<IResult> AddAsync(
        HttpContext context,
        string key,
        string step,
        ApiBody<EvidenceRequest> body,
        AddEvidence add,
        IOnboardingReader onboardings,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var (by, now) = (CurrentActor.Of(context.User), clock.GetUtcNow());
        var piece = OneLineText.Clean(body.Value.Link) is { } link
            ? Evidence.Link(link, by.Name, now, body.Value.Dated)
            : Evidence.Note(body.Value.Note!.Trim(), by.Name, now, body.Value.Dated);
        return KeepAsync(context, key, step, piece, null, add, onboardings, cancellationToken);
    }

    private static async Task<IResult> AddFileAsync(
        HttpContext context,
        string key,
        string step,
        string? name,
        string? dated,
        FileBody body,
        AddEvidence add,
        IOnboardingReader onboardings,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Problems.Invalid(context, "name", "Send the name of the file in ?name=, for example ?name=scan.pdf.");
        }

        var day = ProfileReading.Day(dated);
        if (dated is not null && day is null)
        {
            return Problems.Invalid(context, "dated", "Send the day as ?dated=2026-11-09, or leave it out.");
        }

        if (Evidence.DayFault(day, clock.GetUtcNow()) is { } dayFault)
        {
            return Problems.Invalid(context, "dated", dayFault);
        }

        var content = body.Sent.ToArray();
        var cleanName = EvidenceFileName.Clean(name);
        var type = EvidenceFileType.Judge(cleanName, content);
        return type.Refusal is { } refusal
            ? Problems.Invalid(context, "name", refusal)
            : await KeepAsync(
                context,
                key,
                step,
                Evidence.File(cleanName, type.ContentType, content.Length, "", CurrentActor.Of(context.User).Name, clock.GetUtcNow(), day),
                content,
                add,
                onboardings,
                cancellationToken);
    }

    private static async Task<IResult> KeepAsync(
        HttpContext context,
        string key,
        string stepKey,
        Evidence piece,
        byte[]? content,
        AddEvidence add,
        IOnboardingReader onboardings,
        CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } checklist)
        {
            return Problems.NoSuchOnboarding(context);
        }

        if (checklist.Find(stepKey) is not { } step)
        {
            return StepEndpoints.NoSuchStep(context, stepKey);
        }

        var outcome = await add.RunAsync(key, step.Definition, piece, content, CurrentActor.Of(context.User), cancellationToken);
        return outcome switch
        {
            null => Problems.NoSuchOnboarding(context),
            { IsDone: true } => TypedResults.Created(
                $"{context.Request.PathBase}{ApiEndpoints.Base}/onboardings/{key}/steps/{stepKey}/evidence/{piece.Id}", EvidenceShape.Of(piece)),
            _ => Problems.Refused(context, outcome.Refusal!),
        };
    }

    private static async Task<IResult> FileAsync(
        HttpContext context, string key, string step, Guid id, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } checklist)
        {
            return Problems.NoSuchOnboarding(context);
        }

        var found = await onboardings.EvidenceAsync(checklist.Onboarding.Id, step, id, cancellationToken);
        return found is null
            ? Problems.NotFound(context, "There is no such file.")
            : TypedResults.File(found.Content, found.Evidence.ContentType ?? "application/octet-stream", found.Evidence.FileName ?? "evidence");
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext context,
        string key,
        string step,
        Guid id,
        StepWrites writes,
        RemoveEvidence remove,
        IOnboardingReader onboardings,
        CancellationToken cancellationToken)
    {
        var standing = (await onboardings.ChecklistAsync(key, cancellationToken))?.Find(step);
        if (standing is not null && standing.Evidence.All(piece => piece.Id != id))
        {
            return Problems.NotFound(context, "There is no such piece of evidence.");
        }

        var write = await writes.RunAsync(
            context,
            key,
            step,
            replaces: _ => false,
            yours: null,
            (definition, _) => remove.RunAsync(key, definition, id, CurrentActor.Of(context.User), cancellationToken));
        return write.Gone(context);
    }
}
