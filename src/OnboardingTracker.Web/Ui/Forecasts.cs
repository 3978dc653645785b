using OnboardingTracker.Core.Forecasting;

namespace OnboardingTracker.Web.Ui;

/// <summary>The forecast as the viewer's calendar has it: a day begins where they are.</summary>
public static class Forecasts
{
    public static Forecast Of(CurrentOnboarding current, HttpContext context) =>
        Forecast.Read(current.Checklist, Viewer.Of(context).Local(current.Checklist.ReadAt));
}
