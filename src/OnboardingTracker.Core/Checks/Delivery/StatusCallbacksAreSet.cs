using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>What becomes of a message is told: every Messaging Service has a status callback.</summary>
public sealed class StatusCallbacksAreSet : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "status-callbacks-are-set",
        "Every Messaging Service reports the status of its messages",
        [SnapshotPart.MessagingServices],
        [
            "status_callback of every service is an https address: passed",
            "of some services: passed with a warning (a message may carry a StatusCallback of its own)",
            "of no service: not passed",
            "no Messaging Service: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        yield return account.MessagingServices switch
        {
            null => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices)),
            [] => Definition.NothingYet("There is no Messaging Service yet."),
            var services => Judge(services),
        };
    }

    private Finding Judge(IReadOnlyList<MessagingService> services)
    {
        var silent = services.Where(service => !WebAddress.IsSecure(service.StatusCallback)).ToList();
        string[] names = [.. silent.Select(service => service.Name)];
        string[] fixes = [.. silent.Select(Mend)];
        Seen[] seen = [.. services.Select(Show)];

        return silent.Count switch
        {
            0 => Definition.Passed("Every Messaging Service reports the status of its messages.", seen),
            _ when silent.Count == services.Count => Definition.NotPassed(
                "No Messaging Service has a status callback with https. Nobody learns whether messages arrive.", fixes, seen),
            _ => Definition.Warned($"Without a status callback with https: {NameList.Of(names)}.", fixes[0], seen) with { Fixes = fixes },
        };
    }

    private static Seen Show(MessagingService service) =>
        new($"{service.Name}: status callback", WebAddress.Shown(service.StatusCallback));

    private static string Mend(MessagingService service) =>
        $"Enter a delivery status callback URL that starts with https://. {InConsole.Service(service, "Integration")}.";
}
