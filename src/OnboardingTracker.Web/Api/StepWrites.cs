using OnboardingTracker.Core;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Api.Shapes;

namespace OnboardingTracker.Web.Api;

/// <summary>What every write to a step has in common: find it, hold it against If-Match, act, answer with the step as it stands then.</summary>
internal sealed class StepWrites(IOnboardingReader onboardings)
{
    /// <param name="replaces">Whether a person's text stands there that the write would replace; then If-Match is needed.</param>
    /// <param name="yours">What was sent, for the answer that shows both versions.</param>
    /// <param name="act">The use case, with the revision it must find.</param>
    public async Task<StepWrite> RunAsync(
        HttpContext context,
        string key,
        string stepKey,
        Func<StepStanding, bool> replaces,
        object? yours,
        Func<StepDefinition, int, Task<Outcome?>> act)
    {
        var cancellationToken = context.RequestAborted;
        if (await onboardings.ChecklistAsync(key, cancellationToken) is not { } before)
        {
            return new StepWrite(Problems.NoSuchOnboarding(context), null);
        }

        if (before.Find(stepKey) is not { } step)
        {
            return new StepWrite(StepEndpoints.NoSuchStep(context, stepKey), null);
        }

        var match = ETag.Compare(context, step.Revision);
        if (match is IfMatch.Unreadable)
        {
            return new StepWrite(Problems.UnreadableIfMatch(context), null);
        }

        if (match is IfMatch.Differs)
        {
            return new StepWrite(Problems.Changed(context, StepDetailShape.Of(before, step), yours), null);
        }

        if (match is IfMatch.Absent && replaces(step))
        {
            return new StepWrite(Problems.PreconditionMissing(context), null);
        }

        var outcome = await act(step.Definition, step.Revision);
        var checklist = await onboardings.ChecklistAsync(key, cancellationToken);
        if (outcome is null || checklist?.Find(stepKey) is not { } after)
        {
            return new StepWrite(Problems.NoSuchOnboarding(context), null);
        }

        if (outcome.IsDone)
        {
            return new StepWrite(null, after, checklist);
        }

        return new StepWrite(
            outcome.IsConflict ? Problems.Changed(context, StepDetailShape.Of(checklist, after), yours) : Problems.Refused(context, outcome.Refusal!),
            null);
    }
}

/// <summary>The problem to answer with, or the step as it stands after the write.</summary>
internal sealed record StepWrite(IResult? Problem, StepStanding? After, Checklist? Checklist = null)
{
    /// <summary>The step with its new ETag.</summary>
    public IResult Shown(HttpContext context)
    {
        if (Problem is not null)
        {
            return Problem;
        }

        ETag.Write(context, After!.Revision);
        return TypedResults.Ok(StepDetailShape.Of(Checklist!, After));
    }

    public IResult Gone(HttpContext context)
    {
        if (Problem is not null)
        {
            return Problem;
        }

        ETag.Write(context, After!.Revision);
        return TypedResults.NoContent();
    }
}
