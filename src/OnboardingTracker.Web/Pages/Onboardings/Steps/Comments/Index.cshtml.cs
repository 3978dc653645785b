using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps.Comments;

/// <summary>All comments of a step, and the form for another one.</summary>
[RequirePermission(Permission.SeeOnboarding)]
public sealed class IndexModel(CommentReading reading, AddComment addComment) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The ids of those who are told although the text does not name them.</summary>
    [BindProperty]
    public List<string> Told { get; set; } = [];

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public CommentsModel Shown { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    [RequirePermission(Permission.WorkOnSteps)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var written = await addComment.RunAsync(Onboarding.Onboarding.Id, Step.Definition, Text, Told, CurrentActor.Of(User), cancellationToken);
        if (written is { Comment: { } comment })
        {
            return this.GoWithNotice(Links.Comment(Onboarding.Key, Step.Key, comment.Id), comment.Mentions.Count switch
            {
                0 => T("Comment added."),
                var told => Count(told, "Comment added. {0} person is told.", "Comment added. {0} people are told."),
            });
        }

        await ReadAsync(cancellationToken);
        this.SayRule(nameof(Text), written.Outcome.Refusal!);
        return this.PageWithErrors();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        Shown = await reading.OfAsync(Onboarding, HttpContext, Comment.AtMost, cancellationToken) with { Text = Text, Told = Told };
}
