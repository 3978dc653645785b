using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>The provider by which people sign in with OpenID Connect; an operator's settings. Without an authority nobody sees anything of it.</summary>
public sealed class OidcOptions
{
    public const string Section = "Oidc";

    /// <summary>The issuer, below which its discovery document stands.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    /// <summary>Read by the configuration alone; everything else asks for <see cref="Secret"/>, which masks itself.</summary>
    public string? ClientSecret { get; init; }

    public Secret Secret => new(ClientSecret ?? "");

    /// <summary>How people call it, as the button says.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Separated by spaces, as in the request.</summary>
    public string Scopes { get; init; } = "openid profile email";

    public string GroupClaim { get; init; } = "groups";

    /// <summary>By the word of a role of the organisation, the groups that stand for it, separated by semicolons.</summary>
    public IDictionary<string, string> Groups { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether somebody whom nobody invited gets an account at the first sign-in.</summary>
    public bool NewPeople { get; init; }

    /// <summary>The domains of addresses that such an account may have, separated by semicolons; empty allows every one.</summary>
    public string? NewPeopleFrom { get; init; }

    /// <summary>Values of "acr" that count as two factors, separated by semicolons; "mfa" in "amr" always does.</summary>
    public string? TwoFactorAcr { get; init; }

    public bool IsSetUp => !string.IsNullOrWhiteSpace(Authority);

    public string Name => string.IsNullOrWhiteSpace(DisplayName) ? new Uri(Authority!).Host : DisplayName.Trim();

    /// <summary>The roles that some group stands for.</summary>
    public IReadOnlySet<Role> GovernedRoles => Groups.Keys.Select(Enum.Parse<Role>).ToHashSet();

    /// <summary>The roles that these groups stand for.</summary>
    public IReadOnlySet<Role> RolesOf(IReadOnlySet<string> groups) =>
        Groups.Where(entry => List(entry.Value).Any(groups.Contains)).Select(entry => Enum.Parse<Role>(entry.Key)).ToHashSet();

    /// <summary>Whether the settings let a new person with this address in.</summary>
    public bool IsOpenTo(string email) =>
        NewPeople && (List(NewPeopleFrom) is not { Length: > 0 } domains || domains.Contains(email[(email.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase));

    public bool CountsAsTwoFactors(string acr) => List(TwoFactorAcr).Contains(acr, StringComparer.Ordinal);

    private static string[] List(string? setting) => setting?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
