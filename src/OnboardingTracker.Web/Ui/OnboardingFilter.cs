using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Web.Jobs;

namespace OnboardingTracker.Web.Ui;

/// <summary>Loads the onboarding, and the step, of the address for every page of the folder; answers 404 when there is none.</summary>
public sealed class OnboardingFilter(IOnboardingReader onboardings, IConnectionStore connections, ICheckRunStore runs, NextLook nextLook, TimeProvider clock) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values["key"] is not string key)
        {
            await next();
            return;
        }

        var current = await LoadAsync(key, context.RouteData.Values["step"] as string, context.HttpContext.RequestAborted);
        if (current is null)
        {
            context.Result = new NotFoundResult();
            return;
        }

        context.HttpContext.Features.Set(current);
        await next();
    }

    private async Task<CurrentOnboarding?> LoadAsync(string key, string? stepKey, CancellationToken cancellationToken)
    {
        var checklist = await onboardings.ChecklistAsync(key, cancellationToken);
        var step = stepKey is null ? null : checklist?.Find(stepKey);
        if (checklist is null || (stepKey is not null && step is null))
        {
            return null;
        }

        var id = checklist.Onboarding.Id;
        var run = await runs.LatestAsync(id, cancellationToken);
        var connection = await connections.FindAsync(id, cancellationToken);
        return new CurrentOnboarding(
            checklist,
            connection,
            run,
            run?.IsUnderWay(clock.GetUtcNow()) is true,
            nextLook.Of(connection),
            step);
    }
}
