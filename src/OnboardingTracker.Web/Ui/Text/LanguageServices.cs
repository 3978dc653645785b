using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Localization;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.SignIn;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The language of each page: what somebody chose, else what the browser asks for, else English.</summary>
public static class LanguageServices
{
    public static IServiceCollection AddLanguages(this IServiceCollection services, IConfiguration configuration)
    {
        var offered = OfferedLanguages.Read(configuration[OfferedLanguages.Setting]);
        return services.AddSingleton(offered).AddRequestLocalization(options =>
        {
            // Only the language of texts changes; a culture of null leaves how the program itself reads and writes as it is.
            options.SupportedCultures = null;
            options.SupportedUICultures = [.. offered.All];
            options.DefaultRequestCulture = new RequestCulture(CultureInfo.CurrentCulture, Language.English);
            options.RequestCultureProviders = [new CustomRequestCultureProvider(ChosenAsync), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    /// <summary>Programs are answered in English, whatever the language of the machine.</summary>
    public static WebApplication UseLanguages(this WebApplication app)
    {
        app.UseWhen(context => !ProgramPaths.IsForPrograms(context.Request.Path), people => people.UseRequestLocalization());
        app.UseWhen(context => ProgramPaths.IsForPrograms(context.Request.Path), programs => programs.Use(InEnglishAsync));
        return app;
    }

    private static async Task InEnglishAsync(HttpContext context, RequestDelegate next)
    {
        CultureInfo.CurrentUICulture = Language.English;
        await next(context);
    }

    private static Task<ProviderCultureResult?> ChosenAsync(HttpContext context) => Task.FromResult(
        (context.User.FindFirstValue(MemberClaims.Language) ?? context.Request.Cookies[Language.Cookie]) is { Length: > 0 } name ? new ProviderCultureResult(name) : null);
}
