using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>Programs sign in with API keys that can be told apart and are not too old.</summary>
public sealed class ApiKeysExist : ICheck
{
    /// <summary>Our own policy: a key is changed once a year.</summary>
    private const int DaysAtMost = 365;

    public CheckDefinition Definition { get; } = new(
        "api-keys-exist",
        "API keys exist, each with a name of its own",
        [SnapshotPart.Keys],
        [
            "at least 1 key, each with a name of its own, none older than 365 days (our policy): passed",
            "friendly_name empty or used twice: passed with a warning",
            "date_created more than 365 days ago: passed with a warning",
            "0 keys: not passed",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.Keys switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Keys))],
        [] =>
        [
            Definition.NotPassed(
                "There is no API key. Programs that sign in with the auth token cannot be shut out one by one.",
                [
                    $"Create a standard API key for each person or program: {InConsole.ApiKeys} › Create API key.",
                    "Name it after its owner and purpose, and keep the secret in your vault. Twilio shows it once.",
                ]),
        ],
        var keys => Judge(keys, account.TakenAt),
    };

    private IEnumerable<Finding> Judge(IReadOnlyList<ApiKey> keys, DateTimeOffset now)
    {
        yield return Definition.Passed(
            keys.Count == 1 ? "1 API key exists." : $"{keys.Count} API keys exist.",
            [.. keys.Select(key => new Seen(key.FriendlyName ?? "Key without a name", $"{key.Sid}, created {Created(key)}"))]);

        foreach (var key in keys.Where(key => string.IsNullOrWhiteSpace(key.FriendlyName)))
        {
            yield return Definition.Warned(
                $"Key {key.Sid} has no name.",
                $"Name {key.Sid} after its owner and purpose: {InConsole.ApiKeys}.");
        }

        foreach (var twins in keys.Where(key => !string.IsNullOrWhiteSpace(key.FriendlyName))
            .GroupBy(key => key.FriendlyName!.Trim(), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
        {
            yield return Definition.Warned(
                $"{twins.Count()} keys share the name \"{twins.Key}\".",
                $"Give {string.Join(", ", twins.Select(key => key.Sid))} names of their own: {InConsole.ApiKeys}.");
        }

        foreach (var key in keys.Where(key => key.DateCreated < now.AddDays(-DaysAtMost)))
        {
            yield return Definition.Warned(
                $"Key \"{key.FriendlyName ?? key.Sid}\" is older than {DaysAtMost} days.",
                $"Create a new key, move its program to it, then delete {key.Sid}: {InConsole.ApiKeys}.");
        }
    }

    private static string Created(ApiKey key) => key.DateCreated is { } day ? Day.Of(day) : "on an unknown day";
}
