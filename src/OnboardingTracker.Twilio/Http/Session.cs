using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;

namespace OnboardingTracker.Twilio.Http;

/// <summary>What one reading of an account signs its requests with, and where it sends them.</summary>
/// <param name="AccountSid">The account; in a session of an organization its SID (OR...).</param>
internal sealed record Session(string AccountSid, ProductAddresses Addresses, ISignature Signature, InFlightLimiter Limiter);

/// <summary>Opens sessions: at Twilio, or at the practice account for a connection that is marked so.</summary>
internal sealed class SessionOpener(
    IOptions<TwilioOptions> options, IPracticeAddress practice, AccountLimiters limiters, OrganizationTokens tokens)
{
    public Session Open(TwilioCredentials credentials)
    {
        if (!IsSid(credentials.AccountSid))
        {
            throw new UnreadableException(Problems.NotAnAccount());
        }

        return new(
            credentials.AccountSid,
            new(Template(credentials)),
            new KeySignature(credentials),
            limiters.Of(credentials.AccountSid, credentials.IsPractice));
    }

    /// <summary>A session that opens the organization and nothing else: its token goes to no product of the account, and no key goes to the organization.</summary>
    public Session OpenOrganization(TwilioCredentials credentials)
    {
        var organization = credentials.Organization ?? throw new ArgumentException("There is no credential of an organization.", nameof(credentials));
        if (!IsSid(organization.OrganizationSid))
        {
            throw new UnreadableException(Problems.NotAnOrganization());
        }

        var template = Template(credentials);
        return new(
            organization.OrganizationSid,
            new(template),
            new TokenSignature(tokens.Of(template, organization)),
            limiters.Of(organization.OrganizationSid, credentials.IsPractice));
    }

    private string Template(TwilioCredentials credentials)
    {
        var template = credentials.IsPractice ? practice.BaseUrlTemplate : options.Value.BaseUrl;
        if (template is null)
        {
            throw new UnreadableException(Problems.NoPractice());
        }

        if (ProductAddresses.Complaint(template) is { } complaint)
        {
            throw new InvalidOperationException($"The address template {complaint}");
        }

        return template;
    }

    /// <summary>An ISO 3166-1 alpha-2 code: nothing that could lead a path elsewhere.</summary>
    public static bool IsCountry(string text) => text.Length == 2 && text.All(char.IsAsciiLetter);

    /// <summary>Letters and digits only: nothing that could lead a path elsewhere.</summary>
    public static bool IsSid(string text) => text.Length is > 2 and <= 64 && text.All(char.IsAsciiLetterOrDigit);
}
