using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

[RequirePermission(Permission.ConfirmStep)]
public sealed class ConfirmationModel(ConfirmStep confirm, ICommentStore comments) : PageModel
{
    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    /// <summary>The step as the form was made from.</summary>
    [BindProperty]
    public int? Revision { get; set; }

    /// <summary>The tick stood on the checklist: go back to the row.</summary>
    [BindProperty]
    public bool OnRow { get; set; }

    /// <summary>The steps the checklist kept in their place when the button was pressed.</summary>
    [BindProperty]
    public string? Marked { get; set; }

    /// <summary>A comment that becomes evidence with it.</summary>
    [BindProperty(Name = "comment", SupportsGet = true)]
    public Guid? CommentId { get; set; }

    public Comment? Quoted { get; private set; }

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public bool IsConflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        (Note, Link) = (Step.Confirmation?.Note, Step.Confirmation?.Link);
        await QuoteAsync(cancellationToken);
        return CommentId is not null && Quoted is null
            ? this.GoWithRefusal(StepPlaces.After(Onboarding, onRow: false), T("There is no such comment any more."))
            : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await QuoteAsync(cancellationToken);
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        if (CommentId is not null && Quoted is null)
        {
            return this.PageWithErrors(T("The comment was deleted meanwhile. Mark it done without it, or add other evidence."));
        }

        var outcome = await confirm.RunAsync(
            new(Onboarding.Key, Step.Definition, CurrentActor.Of(User), OneLineText.Clean(Note), OneLineText.Clean(Link), Revision, Quoted),
            cancellationToken);

        IsConflict = outcome is { IsConflict: true };
        return outcome switch
        {
            null => NotFound(),
            { IsDone: true } => this.GoWithNotice(StepPlaces.After(Onboarding, OnRow, Marked), T("Marked done: {0}", Step.Definition.Title)),
            _ => this.PageWithErrors(outcome, IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
        };
    }

    private async Task QuoteAsync(CancellationToken cancellationToken) =>
        Quoted = CommentId is { } id && await comments.FindAsync(Onboarding.Onboarding.Id, Step.Key, id, cancellationToken) is { IsDeleted: false } found ? found : null;

    private sealed class Validator : AbstractValidator<ConfirmationModel>
    {
        public Validator()
        {
            RuleFor(page => page.Note).LongText("note", Core.Onboardings.Confirmation.NoteMaxLength);
            RuleFor(page => page.Link).WebLink(Core.Onboardings.Confirmation.LinkMaxLength);
        }
    }
}
