using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Pages.Onboardings.New;

[RequirePermission(Permission.MakeOnboarding)]
public sealed class IndexModel(DraftCookie drafts) : PageModel
{
    [BindProperty(Name = "")]
    public ProfileForm Form { get; set; } = new();

    /// <summary>Asked from the answers: that is where it goes on.</summary>
    [FromQuery]
    public bool Change { get; set; }

    public void OnGet() => Form = drafts.Read();

    public IActionResult OnPost()
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var draft = drafts.Read();
        draft.TakeAbout(Form);
        drafts.Write(draft);
        return this.Go(Change ? Links.NewCheck : Links.NewTraffic);
    }

    private sealed class Validator : AbstractValidator<IndexModel>
    {
        public Validator() => RuleFor(page => page.Form).SetValidator(new AboutValidator());
    }
}
