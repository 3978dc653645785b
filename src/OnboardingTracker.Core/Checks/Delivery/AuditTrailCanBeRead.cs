using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>The audit trail of the account can be read.</summary>
public sealed class AuditTrailCanBeRead : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "audit-trail-can-be-read",
        "The audit trail of the account can be read",
        [SnapshotPart.AuditEvents],
        [
            "200: passed; the newest change is shown",
            "who looks at it, and how often: a person confirms it",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.AuditEvents is not { } events)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.AuditEvents))];
        }

        var newest = events.MaxBy(one => one.EventDate ?? DateTimeOffset.MinValue)?.EventDate;
        return [Definition.Passed(
            "The audit trail of the last 30 days can be read.",
            new Seen("Newest change", newest is { } day ? Day.Of(day) : "none in the last 30 days"))];
    }
}
