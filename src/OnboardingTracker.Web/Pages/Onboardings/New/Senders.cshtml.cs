using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Pages.Onboardings.New;

[RequirePermission(Permission.MakeOnboarding)]
public sealed class SendersModel(DraftCookie drafts) : PageModel
{
    [BindProperty(Name = "")]
    public ProfileForm Form { get; set; } = new();

    public void OnGet() => Form = drafts.Read();

    public IActionResult OnPost()
    {
        if (!this.IsValid(new Validator()))
        {
            return this.PageWithErrors();
        }

        var draft = drafts.Read();
        draft.TakeSenders(Form);
        drafts.Write(draft);
        return this.Go(Links.NewCheck);
    }

    private sealed class Validator : AbstractValidator<SendersModel>
    {
        public Validator() => RuleFor(page => page.Form).SetValidator(new SendersValidator());
    }
}
