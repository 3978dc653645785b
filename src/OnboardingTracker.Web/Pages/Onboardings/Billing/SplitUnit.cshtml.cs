using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;
using SidText = OnboardingTracker.Web.Ui.Forms.SidText;

namespace OnboardingTracker.Web.Pages.Onboardings.Billing;

/// <summary>One unit of the cost split: its name, what is its own, and its fixed share.</summary>
[RequirePermission(Permission.SeeMoney)]
public sealed class SplitUnitModel(ChangeCostSplit change, SplitPlaces places) : PageModel
{
    /// <summary>The unit of the address; none to add one.</summary>
    [FromQuery(Name = "unit")]
    public string? Earlier { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Ticked accounts and messaging services, by SID.</summary>
    [BindProperty]
    public List<string> Own { get; set; } = [];

    /// <summary>SIDs that the list does not offer, a line each.</summary>
    [BindProperty]
    public string? Others { get; set; }

    [BindProperty]
    public string? Percent { get; set; }

    /// <summary>The settings as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public SplitSettings Settings => Onboarding.Onboarding.Billing.Split;

    public bool IsNew => Earlier is null;

    public IReadOnlyList<SplitPlace> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var unit = Settings.Find(Earlier);
        if (unit is null && !IsNew)
        {
            return NotFound();
        }

        await LoadAsync(cancellationToken);
        if (unit is not null)
        {
            var offered = Places.Select(place => place.Sid).ToHashSet(StringComparer.Ordinal);
            List<string> sids = [.. unit.AccountSids, .. unit.ServiceSids];
            Name = unit.Name;
            Own = [.. sids.Where(offered.Contains)];
            Others = string.Join('\n', sids.Where(sid => !offered.Contains(sid)));
            Percent = unit.FixedPercent?.ToString("0.######", CultureInfo.InvariantCulture);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!this.IsValid(new Validator()))
        {
            await LoadAsync(cancellationToken);
            return this.PageWithErrors();
        }

        List<string> sids = [.. Own.Concat(SidsOf(Others)).Distinct(StringComparer.Ordinal)];
        var unit = new SplitUnit(
            OneLineText.Clean(Name)!, [.. sids.Where(IsAccount)], [.. sids.Where(sid => !IsAccount(sid))], PercentOf(Percent));
        return await AnswerAsync(
            await change.SaveUnitAsync(Onboarding.Key, Earlier, unit, CurrentActor.Of(User), Revision, cancellationToken), T("Unit saved."), cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => Earlier is null
        ? NotFound()
        : await AnswerAsync(
            await change.RemoveUnitAsync(Onboarding.Key, Earlier, CurrentActor.Of(User), Revision, cancellationToken), T("Unit removed. Closed months keep it."), cancellationToken);

    private static bool IsAccount(string sid) => sid.StartsWith("AC", StringComparison.Ordinal);

    private static IEnumerable<string> SidsOf(string? typed) =>
        (typed ?? "").Split(['\n', '\r', ',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(word => SidText.Clean(word)!);

    private static decimal? PercentOf(string? typed) =>
        decimal.TryParse(OneLineText.Clean(typed)?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : null;

    private async Task<IActionResult> AnswerAsync(Outcome? outcome, string notice, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case null:
                return NotFound();
            case { IsDone: true }:
                return this.GoWithNotice(Links.CostSplit(Onboarding.Key), notice);
            default:
                await LoadAsync(cancellationToken);

                // What is saved by now is beside the form; saving again is meant then.
                Revision = outcome.IsConflict ? Settings.Revision : Revision;
                ModelState.Remove(nameof(Revision));
                return this.PageWithErrors(outcome, outcome.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken) => Places = await places.OfAsync(Onboarding, cancellationToken);

    private sealed class Validator : AbstractValidator<SplitUnitModel>
    {
        public Validator()
        {
            RuleFor(page => page.Name).Must(name => OneLineText.Clean(name) is not null).WithMessage(T("Enter a name."));
            RuleFor(page => page.Name).OneLine("name", SplitPlan.MaxNameLength);
            RuleFor(page => page.Others).Say(typed => SidsOf(typed).Select(SidText.PlaceFault).FirstOrDefault(fault => fault is not null));
            RuleFor(page => page.Own).Say(own => own.Select(SidText.PlaceFault).FirstOrDefault(fault => fault is not null));
            RuleFor(page => page.Percent)
                .Must(typed => OneLineText.Clean(typed) is null || PercentOf(typed) is >= 0 and <= 100)
                .WithMessage(T("Enter a percentage from 0 to 100, for example 33.3, or nothing."));
        }
    }
}
