using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.New;

/// <summary>Where somebody is among the pages of a new onboarding.</summary>
/// <param name="Page">1 to 4.</param>
public sealed record QuestionPages(int Page)
{
    public static IReadOnlyList<(string Title, string Address)> All =>
    [
        (T("Who you are"), Links.NewOnboarding),
        (T("What you send, where and how much"), Links.NewTraffic),
        (T("What you send from, and when"), Links.NewSenders),
        (T("Check your answers"), Links.NewCheck),
    ];
}
