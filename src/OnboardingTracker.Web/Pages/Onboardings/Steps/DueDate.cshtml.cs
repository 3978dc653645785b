using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>Sets the due date of a step by hand, or leaves it to the forecast.</summary>
[RequirePermission(Permission.EditOnboarding)]
public sealed class DueDateModel(SetDueDate setDueDate, TimeProvider clock) : PageModel
{
    /// <summary>As typed; empty leaves it to the forecast.</summary>
    [BindProperty]
    public string? Day { get; set; }

    /// <summary>The step as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public bool IsConflict { get; private set; }

    /// <summary>What the due date is without a day set by hand; null when the forecast has none.</summary>
    public StepDue? ByForecast => StepDue.Of(Step with { DueDate = null }, Forecasts.Of(Onboarding, HttpContext));

    public void OnGet() => Day = Step.DueDate?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.IsValid(new Validator(clock)))
        {
            return this.PageWithErrors();
        }

        var day = ProfileReading.Day(Day);
        var outcome = await setDueDate.RunAsync(new(Onboarding.Key, Step.Definition, day, CurrentActor.Of(User), Revision), cancellationToken);

        IsConflict = outcome is { IsConflict: true };
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(
                StepPlaces.After(Onboarding, onRow: false), day is null ? T("The forecast says when it is due.") : T("Due date saved.")),
            _ => this.PageWithErrors(outcome, IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private sealed class Validator : AbstractValidator<DueDateModel>
    {
        public Validator(TimeProvider clock) => RuleFor(page => page.Day)
            .Say(text => string.IsNullOrWhiteSpace(text) || ProfileReading.Day(text) is not null ? null : T("Enter a day that exists, for example 2027-01-15."))
            .SayRule(text => ProfileReading.Day(text) is { } day ? DueDate.Fault(day, clock.GetUtcNow()) : null);
    }
}
