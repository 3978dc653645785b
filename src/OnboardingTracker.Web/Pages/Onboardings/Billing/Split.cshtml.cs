using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>Who bears what of a month: units and rule, the split as it would be closed, the lock of a closed month, and its files.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class SplitModel(
    SplitReading reading, ChangeCostSplit change, CloseMonth close, ReopenMonth reopen, IClosedMonthStore months, TimeProvider clock) : PageModel
{
    /// <summary>"2026-10"; without one nothing is read of Twilio.</summary>
    [FromQuery(Name = "month")]
    public string? Asked { get; set; }

    /// <summary>The settings as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    [BindProperty]
    public string? Rule { get; set; }

    /// <summary>The split that the person saw.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public SplitSettings Settings => Onboarding.Onboarding.Billing.Split;

    public IReadOnlyList<ClosedMonth> Closed { get; private set; } = [];

    /// <summary>Null until somebody has chosen a month.</summary>
    public SplitView? View { get; private set; }

    public ReadableMonths Months => ReadableMonths.Of(Asked, clock.GetUtcNow());

    /// <summary>Null where the address names none that can be read.</summary>
    private BillingMonth? AskedMonth => !string.IsNullOrWhiteSpace(Asked) && Months.Fault is null ? BillingMonth.Of(Months.Chosen) : null;

    public bool IsOver => View is { } view && view.Month.IsOverAt(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(anew: false, cancellationToken);

    /// <summary>Asks Twilio again, whatever was read minutes ago.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(anew: true, cancellationToken);
        return this.Go(Links.CostSplit(Onboarding.Key, View?.Month));
    }

    public async Task<IActionResult> OnPostRuleAsync(CancellationToken cancellationToken)
    {
        if (ProfileWords.Find<SplitRule>(Rule ?? "") is not { } rule)
        {
            ModelState.AddModelError(nameof(Rule), T("Choose how shared cost is divided."));
            await LoadAsync(anew: false, cancellationToken);
            return this.PageWithErrors();
        }

        return await AnswerAsync(
            await change.SetRuleAsync(Onboarding.Key, rule, CurrentActor.Of(User), Revision, cancellationToken), T("Rule saved."), cancellationToken);
    }

    /// <summary>One unit for each account that no unit has yet.</summary>
    public async Task<IActionResult> OnPostUnitsAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(anew: false, cancellationToken);
        if (View?.Preview is not { } preview)
        {
            return this.PageWithErrors(View?.Problem ?? T("Choose a month first, so that the accounts can be read."));
        }

        var units = AccountUnits.Of(preview.Costs, Settings, Onboarding.Onboarding.Name);
        return units.Count == 0
            ? this.PageWithErrors(T("Every account has a unit already."))
            : await AnswerAsync(
                await change.AddUnitsAsync(Onboarding.Key, units, CurrentActor.Of(User), Revision, cancellationToken),
                Count(units.Count, "{0} unit added.", "{0} units added."),
                cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(anew: true, cancellationToken);
        return View switch
        {
            { Preview: { } preview } => await AnswerAsync(
                await close.RunAsync(Onboarding.Onboarding.Id, preview, CurrentActor.Of(User), Stamp, cancellationToken), T("Closed. This split stays as it is."), cancellationToken),
            { Closed: not null } => this.GoWithRefusal(Links.CostSplit(Onboarding.Key, View.Month), T("Somebody closed this month just now. This is the split as it was closed.")),
            _ => this.PageWithErrors(View?.Problem ?? Months.Fault ?? T("Choose a month first.")),
        };
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(anew: false, cancellationToken);
        return View is { } view
            ? await AnswerAsync(
                await reopen.RunAsync(Onboarding.Onboarding.Id, view.Month, Reason, CurrentActor.Of(User), cancellationToken), T("Reopened. The split follows Twilio's amounts again."), cancellationToken)
            : this.PageWithErrors(Months.Fault ?? T("Choose a month first."));
    }

    private async Task<IActionResult> AnswerAsync(Outcome? outcome, string notice, CancellationToken cancellationToken)
    {
        // A conflict says that what was loaded is another one by now; else Twilio need not be asked twice.
        if (outcome is { IsConflict: true } or { IsDone: false } && View is null)
        {
            await LoadAsync(anew: false, cancellationToken);
        }

        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(Links.CostSplit(Onboarding.Key, AskedMonth), notice),
            _ => this.PageWithErrors(outcome, outcome.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private async Task LoadAsync(bool anew, CancellationToken cancellationToken)
    {
        Closed = await months.ListAsync(Onboarding.Onboarding.Id, cancellationToken);
        View = AskedMonth is { } month ? await reading.OfAsync(Onboarding, month, anew, cancellationToken) : null;
    }
}
