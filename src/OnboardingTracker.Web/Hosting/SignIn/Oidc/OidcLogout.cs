using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn.Oidc;

/// <summary>
/// <c>POST /signin/oidc/logout</c>: the provider says that somebody signed out there, or was signed out (OpenID Connect Back-Channel Logout 1.0). It comes from a
/// program without a session and proves itself by its signature. API tokens are no sessions and stay.
/// </summary>
internal static partial class OidcLogout
{
    private const string Path = "/signin/oidc/logout";

    private const string Field = "logout_token";

    private const int BodyMaxLength = 64 * 1024;

    public static WebApplication MapOidcLogout(this WebApplication app)
    {
        app.MapPost(Path, RunAsync)
            .AllowAnonymous()
            .DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(BodyMaxLength))
            .ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> RunAsync(
        HttpContext context,
        IOptions<OidcOptions> options,
        LogoutTokens tokens,
        ISessionStore store,
        OwnSessions sessions,
        UserManager<Member> members,
        ILogger<LogoutOrder> logger,
        CancellationToken cancellationToken)
    {
        if (!options.Value.IsSetUp)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        var form = await context.Request.TryReadFormAsync(cancellationToken);
        if (form?[Field].ToString() is not { Length: > 0 } token || await tokens.ReadAsync(token) is not { } order)
        {
            return Results.Json(new { error = "invalid_request", error_description = "This is no logout token of the provider for this installation." }, statusCode: StatusCodes.Status400BadRequest);
        }

        var ended = order.SessionId is { } session
            ? await EndSessionAsync(ProviderIdentity.SessionKeyOf(order.Issuer, session), store, sessions, cancellationToken)
            : await EndPersonAsync(order, members, sessions, cancellationToken);
        LogEnded(logger, ended);
        return Results.Ok();
    }

    private static async Task<int> EndSessionAsync(string providerSession, ISessionStore store, OwnSessions sessions, CancellationToken cancellationToken)
    {
        var ended = 0;
        foreach (var session in await store.OfProviderAsync(providerSession, cancellationToken))
        {
            ended += await sessions.EndAsync(session.MemberId, session.Id, cancellationToken) ? 1 : 0;
        }

        return ended;
    }

    private static async Task<int> EndPersonAsync(LogoutOrder order, UserManager<Member> members, OwnSessions sessions, CancellationToken cancellationToken) =>
        await members.FindByLoginAsync(ProviderIdentity.KeyOf(order.Issuer), ProviderIdentity.KeyOf(order.Subject!)) is { } member
            ? await sessions.EndAllAsync(member.Id, null, cancellationToken)
            : 0;

    [LoggerMessage(Level = LogLevel.Information, Message = "The provider of OpenID Connect ended {Count} sessions")]
    private static partial void LogEnded(ILogger logger, int count);
}
