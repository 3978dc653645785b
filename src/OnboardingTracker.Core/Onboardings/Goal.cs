namespace OnboardingTracker.Core.Onboardings;

/// <summary>The article's second opening question: what success of the launch means.</summary>
public enum Goal
{
    /// <summary>Send at the desired volume.</summary>
    Volume,

    /// <summary>Reach the target audience.</summary>
    Audience,

    /// <summary>Achieve optimal throughput with minimal filtering.</summary>
    Throughput,

    /// <summary>Use the messaging product and its features confidently.</summary>
    Confidence,
}
