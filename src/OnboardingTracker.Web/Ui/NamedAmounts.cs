using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Ui;

/// <summary>Whether what somebody sees of a checklist names amounts of the account; for who may not see its money it never does.</summary>
public static class NamedAmounts
{
    /// <summary>In any step.</summary>
    public static bool NamesAmounts(this Checklist checklist) => MoneySteps.WithFigures.Select(checklist.Find).OfType<StepStanding>().Any(NamesAmounts);

    /// <summary>In the step's answer by Twilio.</summary>
    public static bool NamesAmounts(this StepStanding step) =>
        MoneySteps.WithFigures.Contains(step.Key) && step.Finding is { } finding && finding.Summary != MoneySteps.Hidden;
}
