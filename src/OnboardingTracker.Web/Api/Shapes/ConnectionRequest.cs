using FluentValidation;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What PUT of a connection takes. Never an address: where Twilio is, is the operator's setting.</summary>
public sealed record ConnectionRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "accountSid": "AC...", "keySid": "SK...", "keySecret": "...", "authToken": null }""";

    public string? AccountSid { get; init; }

    public string? KeySid { get; init; }

    public string? KeySecret { get; init; }

    public string? AuthToken { get; init; }

    /// <summary>Pasted spaces are cut and upper-case digits are the same SID. Only for a request that its validator passed.</summary>
    public ConnectionKeys Read() => new(
        SidText.Clean(AccountSid)!,
        SidText.Clean(KeySid),
        SecretText.Read(KeySecret),
        SecretText.Read(AuthToken));

    /// <summary>A record would print its secrets.</summary>
    public override string ToString() => $"Connection to {AccountSid}";
}

/// <summary>The rules of Twilio credentials, before Twilio is asked.</summary>
public sealed class ConnectionRequestValidator : AbstractValidator<ConnectionRequest>
{
    public ConnectionRequestValidator()
    {
        RuleFor(request => request.AccountSid).Say(sid => SidText.AccountFault(SidText.Clean(sid)));
        RuleFor(request => request.KeySid).Say(sid => SidText.KeyFault(SidText.Clean(sid)));
        RuleFor(request => request.KeySecret).Say(SecretText.SecretFault);
        RuleFor(request => request.AuthToken).Say(SecretText.TokenFault);
        RuleFor(request => request.KeySecret)
            .Must(secret => !string.IsNullOrWhiteSpace(secret))
            .When(request => !string.IsNullOrWhiteSpace(request.KeySid))
            .WithMessage("Enter the secret of this key. Twilio shows it only once, when the key is made.");
        RuleFor(request => request.KeySid)
            .Must(key => !string.IsNullOrWhiteSpace(key))
            .When(request => !string.IsNullOrWhiteSpace(request.KeySecret))
            .WithMessage("Enter the SID of the API key. It starts with SK and has 34 characters.");
        RuleFor(request => request.KeySid)
            .Must((request, _) => !string.IsNullOrWhiteSpace(request.AuthToken))
            .When(request => string.IsNullOrWhiteSpace(request.KeySid) && string.IsNullOrWhiteSpace(request.KeySecret))
            .WithMessage("Enter an API key with its secret, or the auth token.");
    }
}
