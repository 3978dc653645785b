using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Whether an approval still holds: not passed after its last day, a warning in the 30 days before it.</summary>
internal static class ValidUntil
{
    public const string Rule = "valid_until past: not passed; in less than 30 days: passed with a warning";

    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>What is to be said about the last day; null when there is none or it is far away.</summary>
    public static Finding? Judge(
        CheckDefinition definition,
        AccountSnapshot account,
        string what,
        DateTimeOffset? until,
        string renew,
        Seen status)
    {
        if (until is not { } end || end - account.TakenAt >= Notice)
        {
            return null;
        }

        var seen = new Seen("Valid until", Day.Of(end));
        return end <= account.TakenAt
            ? definition.NotPassed($"The approval of {what} ended on {Day.Of(end)}.", [renew], status, seen)
            : definition.Warned($"The approval of {what} ends on {Day.Of(end)}.", renew, status, seen);
    }
}
