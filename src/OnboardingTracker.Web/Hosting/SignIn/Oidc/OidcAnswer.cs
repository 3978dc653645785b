namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>What came back from the provider; a feature of the request, read by the page that stands at the address it came to.</summary>
/// <param name="Identity">Whom the provider has proved; null when it failed.</param>
/// <param name="Failure">Why there is nobody; counts only then.</param>
/// <param name="Journey">Null where even that could not be read.</param>
internal sealed record OidcAnswer(ProviderIdentity? Identity, OidcFailure Failure, OidcJourney? Journey);

/// <summary>Why a way to the provider and back failed.</summary>
internal enum OidcFailure
{
    /// <summary>It was not begun in this browser, or too long ago, or was finished already.</summary>
    NotBegun,

    /// <summary>The person, or the provider for them, said no.</summary>
    Denied,

    /// <summary>The provider answered with an error of its own, or refused the code.</summary>
    Refused,

    /// <summary>It could not be reached.</summary>
    Unreachable,

    /// <summary>What it said is not signed by it, not for this installation, too old or not the answer to what was asked.</summary>
    NotProved,
}
