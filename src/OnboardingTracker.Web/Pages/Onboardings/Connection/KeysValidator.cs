using FluentValidation;
using OnboardingTracker.Web.Ui.Forms;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>What can be said about keys before Twilio is asked.</summary>
internal sealed class KeysValidator : AbstractValidator<IndexModel>
{
    public KeysValidator()
    {
        RuleFor(page => page.AccountSid).Say(SidText.AccountFault);
        RuleFor(page => page.KeySid).Say(SidText.KeyFault);
        RuleFor(page => page.KeySid)
            .NotEmpty().When(page => !string.IsNullOrWhiteSpace(page.KeySecret)).WithMessage(T("Enter the SID of the key this secret belongs to. It starts with SK."));
        RuleFor(page => page.KeySecret).Say(SecretText.SecretFault);
        RuleFor(page => page.KeySecret)
            .NotEmpty().When(page => page.KeySid is not null).WithMessage(T("Enter the secret of this key. Twilio shows it only once, when the key is made."));
        RuleFor(page => page.AuthToken).Say(SecretText.TokenFault);
        RuleFor(page => page.KeySid)
            .NotEmpty().When(page => string.IsNullOrWhiteSpace(page.KeySecret) && string.IsNullOrWhiteSpace(page.AuthToken))
            .WithMessage(T("Enter an API key with its secret, or the auth token."));
    }
}
