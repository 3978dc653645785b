using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Live;
using OnboardingTracker.Web.Pages.Onboardings.Billing;
using OnboardingTracker.Web.Ui.Forms;

namespace OnboardingTracker.Web.Ui;

/// <summary>The screens: Razor Pages, what their folders share, and the few services of forms.</summary>
public static class ScreenServices
{
    public static IServiceCollection AddScreens(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/");
            options.Conventions.AllowAnonymousToPage("/SignIn");
            options.Conventions.AllowAnonymousToPage("/SignInProvider");
            options.Conventions.AllowAnonymousToPage("/Setup");
            options.Conventions.AllowAnonymousToPage("/Invitations/Accept");
            options.Conventions.AllowAnonymousToPage("/Error");
            // Texts of the product and of its playbook, nothing of anybody's: who cannot sign in needs help most.
            options.Conventions.AllowAnonymousToFolder("/Help");
            options.Conventions.AddFolderApplicationModelConvention("/Onboardings", model => model.Filters.Add(new ServiceFilterAttribute<OnboardingFilter>()));
            options.Conventions.ConfigureFilter(new ExpiredFormFilter());
            options.Conventions.ConfigureFilter(new HandlerPermissionFilter());
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        return services
            .AddHttpContextAccessor()
            .AddSingleton<CookieTempDataProvider>()
            .AddSingleton<ITempDataProvider, PassedOn>()
            .AddScoped<OnboardingFilter>()
            .AddScoped<DraftCookie>()
            .AddScoped<UnreadNotices>()
            .AddScoped<ActivityLists>()
            .AddScoped<CommentReading>()
            .AddScoped<SplitReading>()
            .AddScoped<SplitPlaces>()
            .AddSingleton<KeptMonthCosts>()
            .AddSingleton<LiveStreams>()
            .AddSingleton<StyleSheet>();
    }
}
