using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>The audit trail shows nobody who signed in with the account's auth token.</summary>
public sealed class AuthTokenIsNotUsed : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "auth-token-is-not-used",
        "Nothing has changed the account with its auth token",
        [SnapshotPart.AuditEvents],
        [
            "no event of the last 30 days whose actor_sid starts with AC: passed",
            "such an event: passed with a warning",
            "no event at all: nothing yet",
            "where your code holds the token: a person confirms it; reading and sending leave no event",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.AuditEvents is not { } events)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.AuditEvents))];
        }

        var last = events.Where(AuditActors.UsedAuthToken).MaxBy(one => one.EventDate ?? DateTimeOffset.MinValue);
        return (events, last) switch
        {
            ([], _) => [Definition.NothingYet("The audit trail is empty for the last 30 days.")],
            (_, null) => [Definition.Passed("No change of the last 30 days was made with the auth token.", new Seen("Changes with the auth token", "none"))],
            (_, { } one) =>
            [
                Definition.Warned(
                    "The account was changed with its auth token in the last 30 days.",
                    $"Find the program that did it and give it an API key: {InConsole.AuditEvents}.",
                    new Seen("Last change with the auth token", one.EventDate is { } day ? Day.Of(day) : "on an unknown day")),
            ],
        };
    }
}
