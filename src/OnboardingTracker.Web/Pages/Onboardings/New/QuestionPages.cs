using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.New;

/// <summary>Where somebody is among the pages of a new onboarding.</summary>
/// <param name="Page">1 to 4.</param>
public sealed record QuestionPages(int Page)
{
    public static IReadOnlyList<(string Title, string Address)> All { get; } =
    [
        ("Who you are", Links.NewOnboarding),
        ("What you send, where and how much", Links.NewTraffic),
        ("What you send from, and when", Links.NewSenders),
        ("Check your answers", Links.NewCheck),
    ];
}
