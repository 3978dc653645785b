using System.Globalization;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Hosting.SignIn;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Exports;

/// <summary>The Export links of the activity pages: the same filter as on the page, as CSV or JSON.</summary>
public static class ActivityExportEndpoints
{
    public static WebApplication MapExports(this WebApplication app)
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            app.MapGet(Links.ActivityExport(format), (HttpContext context, IActivityReader activity, IOnboardingReader onboardings, TimeProvider clock, CancellationToken cancellationToken) =>
                    ExportAsync(context, null, format, activity, onboardings, clock, cancellationToken))
                .RequireAuthorization(Policies.Member).RequirePermission(Permission.UseOwnAccount)
                .ExcludeFromDescription();
            app.MapGet(Links.ActivityExport("{key}", format), (HttpContext context, string key, IActivityReader activity, IOnboardingReader onboardings, TimeProvider clock, CancellationToken cancellationToken) =>
                    ExportAsync(context, key, format, activity, onboardings, clock, cancellationToken))
                .RequireAuthorization(Policies.Member).RequirePermission(Permission.SeeActivity)
                .ExcludeFromDescription();
        }

        return app;
    }

    private static async Task<IResult> ExportAsync(
        HttpContext context, string? key, ExportFormat format, IActivityReader activity, IOnboardingReader onboardings, TimeProvider clock, CancellationToken cancellationToken)
    {
        var of = key is null ? null : await onboardings.VersionAsync(key, cancellationToken);
        if (key is not null && of is null)
        {
            return TypedResults.NotFound();
        }

        var read = await ActivityQuery.Of(context.Request.Query)
            .ReadAsync(ActivityReaches.Of(context), of?.Id, Viewer.Of(context).Zone, activity, onboardings, cancellationToken);
        if (read.Filter is not { } filter)
        {
            return TypedResults.BadRequest();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"activity{(key is null ? "" : $"-{key}")}-{clock.GetUtcNow():yyyy-MM-dd}");
        return new ActivityExport(activity.StreamAsync(filter, cancellationToken), format, name);
    }
}
