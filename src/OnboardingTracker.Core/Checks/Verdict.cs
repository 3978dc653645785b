namespace OnboardingTracker.Core.Checks;

/// <summary>The answer of a check.</summary>
public enum Verdict
{
    Passed,

    /// <summary>The thing is there, but not as advised.</summary>
    PassedWithWarning,

    NotPassed,

    /// <summary>Handed in; somebody else acts.</summary>
    Waiting,

    /// <summary>Nothing there yet, or a draft.</summary>
    NothingYet,

    DoesNotApply,

    /// <summary>A failure to look; never a failed step.</summary>
    CouldNotCheck,
}
