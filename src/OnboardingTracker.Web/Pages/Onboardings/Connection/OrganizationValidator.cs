using FluentValidation;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>What can be said about an organization's credential before Twilio is asked.</summary>
internal sealed class OrganizationValidator : AbstractValidator<OrganizationModel>
{
    public OrganizationValidator()
    {
        RuleFor(page => page.OrganizationSid).Say(SidText.OrganizationFault);
        RuleFor(page => page.ClientId).Say(SidText.ClientFault);
        RuleFor(page => page.ClientSecret).Say(SecretText.ClientSecretFault);
        RuleFor(page => page.ClientSecret).NotEmpty().WithMessage(T("Enter the client secret. Twilio shows it only once, when the OAuth app is made."));
    }
}
