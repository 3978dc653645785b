using System.Net.Http.Headers;
using System.Text;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Http;

/// <summary>What signs the requests of a session.</summary>
internal interface ISignature
{
    /// <summary>Throws <see cref="Failures.UnreadableException"/> when there is nothing to sign with.</summary>
    ValueTask<AuthenticationHeaderValue> SignAsync(CancellationToken cancellationToken);

    /// <summary>Twilio refused a request that was signed so. True when it may be signed anew and asked once more.</summary>
    bool Renew(AuthenticationHeaderValue refused);
}

/// <summary>An API key, or the account's auth token: Basic, the same for every request.</summary>
internal sealed class KeySignature(TwilioCredentials credentials) : ISignature
{
    private readonly AuthenticationHeaderValue header = new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credentials.UserName}:{credentials.Password.Reveal}")));

    public ValueTask<AuthenticationHeaderValue> SignAsync(CancellationToken cancellationToken) => ValueTask.FromResult(header);

    public bool Renew(AuthenticationHeaderValue refused) => false;
}

/// <summary>A token of an organization's OAuth app, fetched when the first request needs one.</summary>
internal sealed class TokenSignature(OrganizationToken token) : ISignature
{
    public async ValueTask<AuthenticationHeaderValue> SignAsync(CancellationToken cancellationToken) =>
        new("Bearer", await token.GetAsync(cancellationToken));

    public bool Renew(AuthenticationHeaderValue refused)
    {
        token.Drop(refused.Parameter);
        return true;
    }
}
