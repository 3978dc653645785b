using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Help;

/// <summary>Which topic answers the questions of which screen: the last word of the screen's page is the name of the topic.</summary>
public static class HelpTopics
{
    /// <summary>In the order of the list on the help page.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["onboardings", "new", "overview", "milestone", "step", "connection", "activity", "report", "forecast", "my-steps", "notices", "settings", "people", "invitations", "billing", "account", "search", "sign-in"];

    /// <summary>The one Help link of a screen.</summary>
    public static string AddressFor(HttpContext context) => TopicOf(context.Request.RouteValues["page"] as string) is { } topic ? Links.HelpOn(topic) : Links.Help;

    internal static string? TopicOf(string? page) => page switch
    {
        null => null,
        "/Onboardings/Index" => "onboardings",
        "/Onboardings/Overview" or "/Onboardings/CheckNow" => "overview",
        "/Onboardings/Milestone" => "milestone",
        "/Onboardings/Activity" or "/Activity" => "activity",
        "/Onboardings/Report" => "report",
        "/Onboardings/Forecast" => "forecast",
        "/Onboardings/Settings" or "/Onboardings/Delete" => "settings",
        "/Onboardings/Billing" => "billing",
        "/Notices" => "notices",
        "/MySteps" => "my-steps",
        "/Search" => "search",
        "/SignIn" or "/SignInCode" or "/SignOut" or "/Setup" => "sign-in",
        _ when page.StartsWith("/Onboardings/New/", StringComparison.Ordinal) => "new",
        _ when page.StartsWith("/Onboardings/Steps/", StringComparison.Ordinal) => "step",
        _ when page.StartsWith("/Onboardings/Connection/", StringComparison.Ordinal) => "connection",
        _ when page.StartsWith("/Invitations/", StringComparison.Ordinal) => "invitations",
        _ when page.StartsWith("/Account/", StringComparison.Ordinal) || page.StartsWith("/Settings/", StringComparison.Ordinal) => "account",
        _ when page.StartsWith("/People/", StringComparison.Ordinal) || page.StartsWith("/Onboardings/People/", StringComparison.Ordinal) => "people",
        _ => null,
    };
}
