namespace OnboardingTracker.Core.People;

/// <summary>How far a role's permission reaches; a later value includes the earlier ones.</summary>
public enum Grant
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>For the steps that were given to the person, in onboardings they belong to.</summary>
    Assigned,

    /// <summary>In the onboardings the person has that role for.</summary>
    Own,

    /// <summary>Everywhere.</summary>
    All,
}
