namespace OnboardingTracker.Core.ConsoleRoles;

/// <summary>The roles of a user in Twilio's Console, under the names that Twilio gives them.</summary>
public enum ConsoleRole
{
    /// <summary>One for each account and each organization.</summary>
    Owner,
    Administrator,
    Developer,
    BillingManager,
    Support,
}
