namespace OnboardingTracker.Core.Onboardings;

/// <summary>The article's first opening question: which description fits the team best.</summary>
public enum TeamType
{
    SingleDeveloper,
    SmallTeam,
    Enterprise,
    Isv,
}
