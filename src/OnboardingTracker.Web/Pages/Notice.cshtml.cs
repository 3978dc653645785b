using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages;

/// <summary>Opening a notice is reading it: it is marked, and what it is about is shown.</summary>
[RequirePermission(Permission.UseOwnAccount)]
public sealed class NoticeModel(INoticeStore notices, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var reader = CurrentActor.Of(User).Id;
        if (await notices.FindAsync(reader, id, cancellationToken) is not { } notice)
        {
            return NotFound();
        }

        await notices.MarkReadAsync(reader, id, clock.GetUtcNow(), cancellationToken);
        return this.Go(notice switch
        {
            { IsAccessAnswer: true, OnboardingKey: null } => Links.Onboardings,
            { OnboardingKey: null } => Links.People,
            { IsAccessAnswer: true, IsMoney: false, OnboardingKey: { } key } => Links.Onboarding(key),
            { IsAccessRequest: true, OnboardingKey: { } key } => Links.OnboardingPeople(key),
            { IsMoney: true, OnboardingKey: { } key } => Links.Billing(key),
            { StepKey: { } step, OnboardingKey: { } key } => Links.Step(key, step),
            { OnboardingKey: { } key } => Links.Activity(key),
        });
    }
}
