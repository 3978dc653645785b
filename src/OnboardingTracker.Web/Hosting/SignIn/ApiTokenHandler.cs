using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Web.Api;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Signs a request in by its <c>Authorization: Bearer ot_...</c> header; a token is as good as its owner is now.</summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    RecognizeApiToken recognize,
    UserManager<Member> members,
    BadTokens badTokens) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "token";

    private const string ScopeClaim = "ot:scope";

    public static string TokenIdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Sid) ?? "";

    public static bool ScopeCoversMethod(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && (IsRead(http.Request.Method) || context.User.HasClaim(ScopeClaim, ProfileWords.Of(TokenScope.Write)));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var headers = Request.Headers.Authorization;
        if (headers.Count == 0)
        {
            return AuthenticateResult.NoResult();
        }

        // Two headers are two claims about who asks; neither counts.
        if (headers.Count > 1
            || !AuthenticationHeaderValue.TryParse(headers[0], out var header)
            || !string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 0 } text)
        {
            return AuthenticateResult.Fail("No bearer token.");
        }

        var token = await recognize.RunAsync(text, Context.RequestAborted);
        var member = token is null ? null : await members.FindByIdAsync(token.MemberId);
        if (token is null || member is null)
        {
            return AuthenticateResult.Fail("No such token.");
        }

        var identity = new ClaimsIdentity(
            [
                .. TokenReach.Claims(token),
                new Claim(ClaimTypes.NameIdentifier, member.Id),
                new Claim(ClaimTypes.Sid, token.Id.ToString()),
                new Claim(CurrentActor.DisplayNameClaim, member.DisplayName),
                new Claim(CurrentActor.TokenNameClaim, token.Name),
                new Claim(ScopeClaim, ProfileWords.Of(token.Scope)),
            ],
            Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var isWrong = (await HandleAuthenticateOnceSafeAsync()).Failure is not null;
        if (isWrong && !badTokens.Allow(NetworkOf.Caller(Context)))
        {
            await Problems.TooMany(Context, "Too many requests with a wrong token. Wait a minute.", TimeSpan.FromMinutes(1)).ExecuteAsync(Context);
            return;
        }

        Response.Headers.WWWAuthenticate = isWrong ? "Bearer error=\"invalid_token\"" : "Bearer";
        await Problems.Of(
            Context,
            StatusCodes.Status401Unauthorized,
            ProblemKind.Unauthenticated,
            isWrong
                ? "This token does not work. It may be mistyped, expired or revoked."
                : "Send an API token in the Authorization header: Bearer ot_...").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.Of(
        Context,
        StatusCodes.Status403Forbidden,
        ProblemKind.NotAllowed,
        "This token may only read. Make one with the scope write to change something.").ExecuteAsync(Context);

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
