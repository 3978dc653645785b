using Microsoft.Extensions.Options;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>Stops the start with a sentence when the settings of the section "Oidc" cannot work. Whether the provider answers is not asked: the other ways in must not wait for it.</summary>
internal sealed class OidcOptionsRule : IValidateOptions<OidcOptions>
{
    private const string NeededScope = "openid";

    public ValidateOptionsResult Validate(string? name, OidcOptions options)
    {
        var complaints = Complaints(options).ToList();
        return complaints.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Complaints(OidcOptions options)
    {
        if (!options.IsSetUp)
        {
            if (options.ClientId is not null || options.ClientSecret is not null || options.DisplayName is not null || options.NewPeople || options.Groups.Count > 0)
            {
                yield return "Oidc:Authority (Oidc__Authority) is missing. Name the provider, for example https://login.example.com, or take the other settings of Oidc out.";
            }

            yield break;
        }

        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            || authority.UserInfo.Length + authority.Query.Length + authority.Fragment.Length > 0)
        {
            yield return "Oidc:Authority (Oidc__Authority) is the issuer's https address, for example https://login.example.com/realms/people, without a name, a query and a fragment. Plain http is for this machine alone.";
        }

        if (string.IsNullOrWhiteSpace(options.ClientId))
        {
            yield return "Oidc:ClientId (Oidc__ClientId) is missing. It is how the provider calls this installation.";
        }

        if (string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            yield return "Oidc:ClientSecret (Oidc__ClientSecret) is missing. The provider gives it with the client id.";
        }

        if (!options.Scopes.Split(' ').Contains(NeededScope, StringComparer.Ordinal))
        {
            yield return "Oidc:Scopes (Oidc__Scopes) are words separated by spaces, and openid is one of them, for example \"openid profile email\".";
        }

        if (string.IsNullOrWhiteSpace(options.GroupClaim))
        {
            yield return "Oidc:GroupClaim (Oidc__GroupClaim) is the name of the claim that lists groups, most often groups.";
        }

        foreach (var word in options.Groups.Keys.Where(word => !Roles.OfOrganization.Select(role => role.ToString()).Contains(word, StringComparer.Ordinal)))
        {
            yield return $"Oidc:Groups:{word} (Oidc__Groups__{word}) is no role of the organisation. Those are {string.Join(", ", Roles.OfOrganization)}.";
        }

        foreach (var (word, groups) in options.Groups.Where(role => string.IsNullOrWhiteSpace(role.Value)))
        {
            yield return $"Oidc:Groups:{word} (Oidc__Groups__{word}) names no group, so that everybody would lose this role at their next sign-in. Name one, or take the setting out.";
        }

        if (options.NewPeopleFrom?.Contains('@', StringComparison.Ordinal) is true)
        {
            yield return "Oidc:NewPeopleFrom (Oidc__NewPeopleFrom) are domains separated by semicolons, without an @, for example example.com;example.org.";
        }
    }
}
