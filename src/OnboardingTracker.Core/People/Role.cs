namespace OnboardingTracker.Core.People;

/// <summary>What somebody is, in the organisation as a whole or for one onboarding. Roles add up: who has two may do what either may.</summary>
public enum Role
{
    /// <summary>Of the organisation: everything but a finance sign-off, and the only one who makes owners.</summary>
    Owner,

    /// <summary>Of the organisation: people, settings, connections and every onboarding, but not money.</summary>
    Admin,

    /// <summary>Of one onboarding: leads it, decides what is needed and what counts.</summary>
    Lead,

    /// <summary>Of one onboarding: works on it and confirms the steps that are theirs.</summary>
    Member,

    /// <summary>Of the organisation or of one onboarding: sees what it costs and signs it off, and nothing else.</summary>
    Finance,

    /// <summary>Of one onboarding: reads it.</summary>
    Viewer,
}
