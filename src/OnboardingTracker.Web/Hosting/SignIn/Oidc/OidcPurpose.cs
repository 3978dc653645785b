namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>What somebody goes to the provider for.</summary>
public enum OidcPurpose
{
    SignIn,

    /// <summary>Who is signed in links their sign-in of the provider to their account.</summary>
    Link,

    /// <summary>Who is signed in shows once more that it is them.</summary>
    Confirm,

    /// <summary>The same in a tab of its own, while what was typed waits in the other one.</summary>
    ConfirmBeside,
}
