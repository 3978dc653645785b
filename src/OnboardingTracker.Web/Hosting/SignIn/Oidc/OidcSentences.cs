using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>What a person reads about a failure: what happened, why, and what to do.</summary>
internal static class OidcSentences
{
    public static string Of(OidcFailure failure, string provider) => failure switch
    {
        OidcFailure.NotBegun => T("This sign-in with {0} was begun in another browser, too long ago, or is finished already. Begin it again.", provider),
        OidcFailure.Denied => T("{0} did not let you in, or you cancelled there. Try again, or sign in another way.", provider),
        OidcFailure.Refused => T("{0} answered with an error, so nobody is signed in. Try again. If it stays so, tell who runs this installation.", provider),
        OidcFailure.Unreachable => T("{0} cannot be reached just now, so it cannot say who you are. Try again in a minute, or sign in another way.", provider),
        _ => T("What {0} answered could not be verified, so nobody is signed in. Try again. If it stays so, tell who runs this installation.", provider),
    };

    public static int StatusOf(OidcFailure failure) => failure switch
    {
        OidcFailure.NotBegun => StatusCodes.Status400BadRequest,
        OidcFailure.Unreachable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status403Forbidden,
    };
}
