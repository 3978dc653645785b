using FluentValidation;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Pages.Onboardings.Connection;

/// <summary>What can be said about keys before Twilio is asked.</summary>
internal sealed class KeysValidator : AbstractValidator<IndexModel>
{
    public KeysValidator()
    {
        RuleFor(page => page.AccountSid).Say(SidText.AccountFault);
        RuleFor(page => page.KeySid).Say(SidText.KeyFault);
        RuleFor(page => page.KeySid)
            .NotEmpty().When(page => !string.IsNullOrWhiteSpace(page.KeySecret)).WithMessage("Enter the SID of the key this secret belongs to. It starts with SK.");
        RuleFor(page => page.KeySecret).Say(secret => SecretFault("secret", secret));
        RuleFor(page => page.KeySecret)
            .NotEmpty().When(page => page.KeySid is not null).WithMessage("Enter the secret of this key. Twilio shows it only once, when the key is made.");
        RuleFor(page => page.AuthToken).Say(token => SecretFault("auth token", token));
        RuleFor(page => page.KeySid)
            .NotEmpty().When(page => string.IsNullOrWhiteSpace(page.KeySecret) && string.IsNullOrWhiteSpace(page.AuthToken))
            .WithMessage("Enter an API key with its secret, or the auth token.");
    }

    private static string? SecretFault(string what, string? typed) => typed?.Trim() switch
    {
        null or "" => null,
        var secret when secret.AsSpan().IndexOfAny('\r', '\n') >= 0 => $"The {what} has a line break in it. Copy it again.",
        var secret when secret.Any(letter => !char.IsAscii(letter) || char.IsControl(letter) || letter == ' ') => $"The {what} has a character that no {what} of Twilio has. Copy it again.",
        { Length: > 200 } => $"The {what} is too long. Copy it again.",
        _ => null,
    };
}
