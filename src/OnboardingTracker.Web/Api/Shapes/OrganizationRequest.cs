using FluentValidation;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Web.Api.Json;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>What PUT of an organization takes. Never an address: where Twilio is, is the operator's setting.</summary>
public sealed record OrganizationRequest : IRequestBody
{
    static string IRequestBody.Example => """{ "organizationSid": "OR...", "clientId": "...", "clientSecret": "..." }""";

    public string? OrganizationSid { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>Pasted spaces are cut and upper-case digits are the same SID. Only for a request that its validator passed.</summary>
    public OrganizationKeys Read() => new(SidText.Clean(OrganizationSid)!, SidText.CleanClient(ClientId)!, SecretText.Read(ClientSecret)!.Value);

    /// <summary>A record would print its secret.</summary>
    public override string ToString() => $"Credential of organization {OrganizationSid}";
}

/// <summary>The rules of an organization's credential, before Twilio is asked.</summary>
public sealed class OrganizationRequestValidator : AbstractValidator<OrganizationRequest>
{
    public OrganizationRequestValidator()
    {
        RuleFor(request => request.OrganizationSid).Say(sid => SidText.OrganizationFault(SidText.Clean(sid)));
        RuleFor(request => request.ClientId).Say(id => SidText.ClientFault(SidText.CleanClient(id)));
        RuleFor(request => request.ClientSecret).Say(SecretText.ClientSecretFault);
        RuleFor(request => request.ClientSecret)
            .Must(secret => !string.IsNullOrWhiteSpace(secret))
            .WithMessage("Enter the client secret. Twilio shows it only once, when the OAuth app is made.");
    }
}
