using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps.Comments;

/// <summary>Changes one's own comment while it is new.</summary>
[RequirePermission(Permission.WorkOnSteps)]
public sealed class EditModel(ICommentStore comments, EditComment editComment, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public string Place => Links.Comment(Onboarding.Key, Onboarding.Step!.Key, Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var comment = await comments.FindAsync(Onboarding.Onboarding.Id, Onboarding.Step!.Key, Id, cancellationToken);
        if (comment?.MayBeEditedBy(CurrentActor.Of(User), clock.GetUtcNow()) is not true)
        {
            return this.GoWithRefusal(Place, T("This comment cannot be changed any more, or is not yours. Write another one."));
        }

        Text = comment.Text;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var written = await editComment.RunAsync(Onboarding.Onboarding.Id, Onboarding.Step!.Definition, Id, Text, CurrentActor.Of(User), cancellationToken);
        switch (written)
        {
            case null:
                return this.GoWithRefusal(Place, T("There is no such comment any more."));
            case { Outcome.IsDone: true }:
                return this.GoWithNotice(Place, T("Comment changed."));
            default:
                this.SayRule(nameof(Text), written.Outcome.Refusal!);
                return this.PageWithErrors();
        }
    }
}
