using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps.Comments;

/// <summary>Deletes a comment, after a question.</summary>
[RequirePermission(Permission.WorkOnSteps)]
public sealed class DeleteModel(ICommentStore comments, DeleteComment deleteComment, CurrentAccess access) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public Comment? Comment { get; private set; }

    public string Place => Links.Comment(Onboarding.Key, Onboarding.Step!.Key, Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Comment = await comments.FindAsync(Onboarding.Onboarding.Id, Onboarding.Step!.Key, Id, cancellationToken);
        return Comment switch
        {
            null or { IsDeleted: true } => this.GoWithRefusal(Place, T("There is no such comment any more.")),
            var one when one.IsBy(CurrentActor.Of(User)) || access.May(Permission.EditOnboarding) => Page(),
            _ => this.GoWithRefusal(Place, T("Only who wrote a comment, or who leads the onboarding, can delete it.")),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await deleteComment.RunAsync(Onboarding.Onboarding.Id, Onboarding.Step!.Definition, Id, CurrentActor.Of(User), cancellationToken) switch
        {
            null => this.GoWithRefusal(Place, T("There is no such comment any more.")),
            { IsDone: true } => this.GoWithNotice(Place, T("Comment deleted.")),
            var refused => this.GoWithRefusal(Place, refused),
        };
}
