using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.New;

[RequirePermission(Permission.MakeOnboarding)]
public sealed class CheckModel(DraftCookie drafts, CreateOnboarding create) : PageModel
{
    public ProfileForm Form { get; private set; } = new();

    public IReadOnlyList<AnswerGroup> Groups => AnswerGroup.Of(Form);

    /// <summary>Decides which advice on roles is shown; null while it is not known.</summary>
    public TeamType? Team => Form.Read().TeamType;

    public IActionResult OnGet()
    {
        Form = drafts.Read();

        // Nothing to check without a name: the questions come first.
        return Form.Name is null ? this.Go(Links.NewOnboarding) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = drafts.Read();
        if (!this.IsValid(new Validator()))
        {
            return this.Go(Links.NewOnboarding);
        }

        // Sent twice, by a double click or "back", it is still one onboarding.
        var onboarding = await create.RunAsync(
            OneLineText.Clean(Form.Name)!, OneLineText.Clean(Form.Customer), Form.Read(), isPractice: false, CurrentActor.Of(User), cancellationToken, drafts.Id);

        drafts.Forget();
        return this.GoWithNotice(Links.Onboarding(onboarding.Key), T("Started. Connect Twilio now, or begin by hand."));
    }

    private sealed class Validator : AbstractValidator<CheckModel>
    {
        public Validator() => RuleFor(page => page.Form).SetValidator(new AboutValidator());
    }
}
