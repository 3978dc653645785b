using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>Who changed the account in the last 30 days, from the audit trail. People are counted, not named.</summary>
internal static class AuditActors
{
    public static IReadOnlyList<string> People(IEnumerable<AuditEvent> events) =>
    [
        .. events
            .Where(one => string.Equals(one.ActorType, "user", StringComparison.OrdinalIgnoreCase))
            .Select(one => one.ActorSid)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The account's own SID as actor: somebody signed in with the account's auth token.</summary>
    public static bool UsedAuthToken(AuditEvent one) => one.ActorSid?.StartsWith("AC", StringComparison.Ordinal) is true;

    public static Seen Show(int people) => new("People who changed the account in the last 30 days", people == 0 ? "none" : $"{people}");
}
