using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Web.Hosting.SignIn;

/// <summary>Sessions for people, tokens for programs; everything asks for one of them unless it says otherwise.</summary>
public static class SignInServices
{
    private const string ByPath = "by path";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, options => options.ForwardDefaultSelector = SchemeFor)
            .AddCookie(IdentityConstants.ApplicationScheme, SessionCookie.Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, StepCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Scheme, null);

        services.AddIdentityCore<Member>(Configure)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<TrackerDbContext>()
            .AddUserStore<MemberStore>()
            .AddUserManager<MemberManager>()
            .AddSignInManager()
            .AddErrorDescriber<SignInSentences>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<MemberClaims>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<SessionTickets>((options, tickets) => options.SessionStore = tickets);

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Member, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Api, policy => policy.RequireAuthenticatedUser().RequireAssertion(ApiTokenHandler.ScopeCoversMethod));

        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "ot-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });

        return services
            .AddScoped<OpenSetup>()
            .AddScoped<CreateApiToken>()
            .AddScoped<RecognizeApiToken>()
            .AddScoped<RevokeApiToken>()
            .AddScoped<Setup>()
            .AddScoped<OwnerAccounts>()
            .AddScoped<MemberSignIn>()
            .AddScoped<SecondFactor>()
            .AddScoped<Passkeys>()
            .AddScoped<OwnPassword>()
            .AddScoped<OwnFactors>()
            .AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeySettings>()
            .AddSingleton<SignInPolicies>()
            .AddSingleton<KeptForms>()
            .AddScoped<OwnPreferences>()
            .AddScoped<IMemberAccounts, InvitedAccounts>()
            .AddScoped<CurrentInviter>()
            .AddSingleton<SessionCache>()
            .AddSingleton<SessionTickets>()
            .AddSingleton<SessionWatch>()
            .AddSingleton(provider => new OwnSessions(
                provider.GetRequiredService<ISessionStore>(), provider.GetRequiredService<SessionCache>(), provider.GetRequiredService<SessionWatch>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IMemberSessions>(provider => provider.GetRequiredService<OwnSessions>())
            .AddScoped<SessionStart>()
            .AddHostedService(provider => provider.GetRequiredService<SessionWatch>())
            .AddScoped<OwnAddress>()
            .AddSingleton<WrongPasswords>()
            .AddSingleton<KnownDevices>()
            .AddSingleton<BadTokens>()
            .AddHostedService<SetupAddress>();
    }

    /// <summary>The API never sees a cookie, a page never sees a token.</summary>
    private static string SchemeFor(HttpContext context) =>
        ProgramPaths.IsApi(context.Request.Path) ? ApiTokenHandler.Scheme : IdentityConstants.ApplicationScheme;

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;

        // An address is the name; which characters it may have is for the address rule to say.
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = false;
    }
}
