using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;

namespace OnboardingTracker.Twilio.Http;

/// <summary>What one reading of an account signs its requests with, and where it sends them.</summary>
internal sealed record Session(
    string AccountSid, ProductAddresses Addresses, AuthenticationHeaderValue Authorization, InFlightLimiter Limiter);

/// <summary>Opens sessions: at Twilio, or at the practice account for a connection that is marked so.</summary>
internal sealed class SessionOpener(IOptions<TwilioOptions> options, IPracticeAddress practice, AccountLimiters limiters)
{
    public Session Open(TwilioCredentials credentials)
    {
        if (!IsSid(credentials.AccountSid))
        {
            throw new UnreadableException(Problems.NotAnAccount());
        }

        var template = credentials.IsPractice ? practice.BaseUrlTemplate : options.Value.BaseUrl;
        if (template is null)
        {
            throw new UnreadableException(Problems.NoPractice());
        }

        if (ProductAddresses.Complaint(template) is { } complaint)
        {
            throw new InvalidOperationException($"The address template {complaint}");
        }

        var pair = Encoding.UTF8.GetBytes($"{credentials.UserName}:{credentials.Password.Reveal}");
        return new(
            credentials.AccountSid,
            new(template),
            new("Basic", Convert.ToBase64String(pair)),
            limiters.Of(credentials.AccountSid, credentials.IsPractice));
    }

    /// <summary>An ISO 3166-1 alpha-2 code: nothing that could lead a path elsewhere.</summary>
    public static bool IsCountry(string text) => text.Length == 2 && text.All(char.IsAsciiLetter);

    /// <summary>Letters and digits only: nothing that could lead a path elsewhere.</summary>
    public static bool IsSid(string text) => text.Length is > 2 and <= 64 && text.All(char.IsAsciiLetterOrDigit);
}
