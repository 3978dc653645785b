namespace OnboardingTracker.Core.Forecasting;

/// <summary>Whether a country can be reached by the target date.</summary>
public enum TargetOutlook
{
    /// <summary>Even if everything takes its longest.</summary>
    InTime,

    /// <summary>Only if not everything takes its longest, or nobody can say.</summary>
    MayBeLate,

    /// <summary>Not even if everything takes its shortest.</summary>
    Late,
}
