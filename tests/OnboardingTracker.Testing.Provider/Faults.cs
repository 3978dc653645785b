using System.Runtime.CompilerServices;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OnboardingTracker.Testing.Provider;

/// <summary>The switches of <see cref="Misbehaviour"/>, put where the provider makes what they spoil.</summary>
internal static class Faults
{
    public static void AddFaults(this OpenIddictServerBuilder server)
    {
        server.AddEventHandler<GenerateTokenContext>(handler => handler
            .UseInlineHandler(context =>
            {
                if (context.TokenType is TokenTypeIdentifiers.IdentityToken)
                {
                    Spoil(Of(context.Transaction).Misbehaviour, context.SecurityTokenDescriptor);
                }

                return ValueTask.CompletedTask;
            })
            .SetOrder(OpenIddictServerHandlers.Protection.GenerateIdentityModelToken.Descriptor.Order - 1));
        server.AddEventHandler<ApplyAuthorizationResponseContext>(handler => handler
            .UseInlineHandler(context =>
            {
                if (Of(context.Transaction).Misbehaviour is Misbehaviour.WrongState)
                {
                    context.Response.State = "another-state";
                }

                return ValueTask.CompletedTask;
            })
            .SetOrder(int.MinValue));
    }

    public static WebApplication UseFaults(this WebApplication app, TestProvider provider)
    {
        app.Use((context, next) =>
        {
            if (provider.Misbehaviour is Misbehaviour.Down)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            if (context.Request.Path.Value?.EndsWith("/jwks", StringComparison.Ordinal) is true)
            {
                provider.KeysFetched++;
            }

            return next(context);
        });
        return app;
    }

    private static TestProvider Of(OpenIddictServerTransaction transaction) => transaction.GetHttpRequest()!.HttpContext.RequestServices.GetRequiredService<StrongBox<TestProvider>>().Value!;

    private static void Spoil(Misbehaviour misbehaviour, SecurityTokenDescriptor token)
    {
        token.Claims ??= new Dictionary<string, object>();
        switch (misbehaviour)
        {
            case Misbehaviour.WrongNonce:
                token.Claims[Claims.Nonce] = "another-nonce";
                break;
            case Misbehaviour.WrongAudience:
                token.Claims[Claims.Audience] = "another-client";
                break;
            case Misbehaviour.WrongIssuer:
                token.Issuer = "https://another.example.test/";
                break;
            case Misbehaviour.NoSignature:
                token.SigningCredentials = null;
                break;
            case Misbehaviour.ForeignKey:
                token.SigningCredentials = TestProvider.NewKey();
                break;
            case Misbehaviour.Expired:
                token.IssuedAt = token.IssuedAt?.AddHours(-2);
                token.Expires = token.IssuedAt?.AddHours(1);
                break;
        }
    }
}
