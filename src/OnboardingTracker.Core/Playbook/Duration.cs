namespace OnboardingTracker.Core.Playbook;

/// <summary>How long something takes, as its source counts: business days are not turned into days, nor a range into its middle.</summary>
/// <param name="From">The shortest, in <paramref name="Unit"/>; 0 is the same day.</param>
/// <param name="To">The longest; null when the source gives no end ("at least").</param>
public sealed record Duration(int From, int? To, TimeUnit Unit);

/// <summary>What a source counts in.</summary>
public enum TimeUnit
{
    /// <summary>Monday to Friday. Public holidays count like other days: the sources do not say whose they mean.</summary>
    BusinessDays,
    Days,
    Weeks,
}
