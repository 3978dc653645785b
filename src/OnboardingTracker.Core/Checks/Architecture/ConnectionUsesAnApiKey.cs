using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>This product itself follows the advice: it signs in with an API key, not with the account's auth token.</summary>
public sealed class ConnectionUsesAnApiKey : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "connection-uses-an-api-key",
        "This connection signs in with an API key",
        [],
        [
            "the connection's user name starts with SK: passed",
            "the connection uses the account SID and its auth token: passed with a warning",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        yield return account.UsesApiKey
            ? Definition.Passed("This connection signs in with an API key.", new Seen("Signs in with", "API key"))
            : Definition.Warned(
                "This connection signs in with the account's auth token, which can do everything and cannot be shut out alone.",
                $"Create an API key and enter it on the connection page: {InConsole.ApiKeys}. "
                + "A main key can read everything, a standard key all but accounts and keys.",
                new Seen("Signs in with", "auth token"));
    }
}
