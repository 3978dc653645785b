using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OnboardingTracker.Testing.Provider;

/// <summary>
/// A real provider of OpenID Connect (OpenIddict) on a port of its own, with a page on which one chooses who one is, and with switches to do wrong.
/// </summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "onboarding-tracker";
    public const string ClientSecret = "a-secret-of-the-client-that-no-log-may-show";
    public const string Name = "Example Login";

    private readonly string folder;
    private readonly WebApplication app;

    private TestProvider(string folder, WebApplication app) => (this.folder, this.app) = (folder, app);

    /// <summary>Where it listens: http://127.0.0.1:PORT.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>As its tokens name it.</summary>
    public string Issuer => Address.ToString();

    /// <summary>What an operator sets to use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Oidc:Authority"] = Address.ToString().TrimEnd('/'),
        ["Oidc:ClientId"] = ClientId,
        ["Oidc:ClientSecret"] = ClientSecret,
        ["Oidc:DisplayName"] = Name,
        ["Oidc:NewPeople"] = "true",
    };

    public Misbehaviour Misbehaviour { get; set; }

    /// <summary>What the last request for an authorization said.</summary>
    public IReadOnlyDictionary<string, string> LastRequest { get; internal set; } = new Dictionary<string, string>();

    /// <summary>How often its keys were fetched.</summary>
    public int KeysFetched { get; internal set; }

    /// <summary>When the person proved who they are; a test that sets a clock ahead sets this one too.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    internal Dictionary<string, ProviderPerson> People { get; } = new(StringComparer.Ordinal);

    private OpenIddictServerOptions Options => app.Services.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue;

    public static async Task<TestProvider> StartAsync()
    {
        // As the product does; but in the process of a test this provider reads the switch first, and it is read once.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", isEnabled: true);
        var place = Directory.CreateTempSubdirectory("provider-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContext<ProviderDatabase>(options => options.UseSqlite($"Data Source={Path.Combine(place, "provider.db")};Pooling=False").UseOpenIddict());
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ProviderDatabase>())
            .AddServer(Configure);
        // A box, because what the container makes it also disposes of.
        var made = new StrongBox<TestProvider>();
        builder.Services.AddSingleton(made);

        var host = builder.Build();
        made.Value = new TestProvider(place, host);

        // The faults come first: the provider's own endpoints are part of the authentication.
        host.UseFaults(made.Value).UseAuthentication();
        host.MapPages(made.Value);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ProviderDatabase>().Database.EnsureCreatedAsync();
        }

        await host.StartAsync();
        await made.Value.WarmUpAsync();
        return made.Value;
    }

    /// <summary>Lets an installation at that address use it.</summary>
    public async Task AllowAsync(Uri installation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>().CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new Uri(installation, "/signin/oidc") },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode,
                Permissions.ResponseTypes.Code, Permissions.Scopes.Profile, Permissions.Scopes.Email,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        });
    }

    /// <summary>From now on the provider knows this person so; one with the same subject is replaced.</summary>
    public void Know(ProviderPerson person) => People[person.Subject] = person;

    /// <summary>Signs with another key from now on and publishes that one alone.</summary>
    public void RotateKey()
    {
        Options.SigningCredentials.Clear();
        Options.SigningCredentials.Add(NewKey());
        Options.TokenValidationParameters.IssuerSigningKeys = [.. Options.SigningCredentials.Select(credentials => credentials.Key)];
    }

    /// <summary>What it posts when somebody signed out there.</summary>
    /// <param name="spoil">Changes the token before it is signed.</param>
    public string LogoutToken(string? subject, string? session, Action<SecurityTokenDescriptor>? spoil = null)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now,
            Expires = now.AddMinutes(2),
            TokenType = "logout+jwt",
            SigningCredentials = Options.SigningCredentials[0],
            Claims = new Dictionary<string, object>
            {
                ["aud"] = ClientId,
                ["jti"] = RandomNumberGenerator.GetHexString(20),
                ["events"] = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() },
            },
        };
        foreach (var (claim, value) in ((string, string?)[])[("sub", subject), ("sid", session)])
        {
            if (value is not null)
            {
                descriptor.Claims[claim] = value;
            }
        }

        spoil?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal static SigningCredentials NewKey() =>
        new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = RandomNumberGenerator.GetHexString(16) }, SecurityAlgorithms.RsaSha256);

    /// <summary>A first answer takes its time on a busy machine, more than an installation waits for it.</summary>
    private async Task WarmUpAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        foreach (var document in (string[])[".well-known/openid-configuration", ".well-known/jwks"])
        {
            using var answer = await client.GetAsync(new Uri(document, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
        }

        KeysFetched = 0;
    }

    private static void Configure(OpenIddictServerBuilder server)
    {
        server
            .SetAuthorizationEndpointUris("connect/authorize")
            .SetTokenEndpointUris("connect/token")
            .SetUserInfoEndpointUris("connect/userinfo")
            .AllowAuthorizationCodeFlow()
            .RequireProofKeyForCodeExchange()
            .RegisterScopes(Scopes.Profile, Scopes.Email)
            .AddSigningCredentials(NewKey())
            .AddEphemeralEncryptionKey();
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableUserInfoEndpointPassthrough().DisableTransportSecurityRequirement();
        server.AddFaults();
    }
}
