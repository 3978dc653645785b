namespace OnboardingTracker.Core.Onboardings;

/// <summary>The day until which a step is wanted, set by a person. Without one the forecast's start-by stands for it: <see cref="Forecasting.StepDue"/>.</summary>
public sealed record DueDate(string By, DateTimeOffset At, DateOnly Day)
{
    /// <summary>So many years ahead a step may be due; more is a slip of the finger.</summary>
    public const int YearsAhead = 5;

    /// <summary>So many years back, for an onboarding that was begun elsewhere.</summary>
    public const int YearsBack = 1;

    /// <summary>Why a step cannot be due on a day, as a sentence; null when it can.</summary>
    public static string? Fault(DateOnly day, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return day switch
        {
            _ when day < today.AddYears(-YearsBack) => $"The due date is more than {YearsBack} year ago. Choose a day since then.",
            _ when day > today.AddYears(YearsAhead) => $"The due date is more than {YearsAhead} years ahead. Choose a nearer day.",
            _ => null,
        };
    }
}
