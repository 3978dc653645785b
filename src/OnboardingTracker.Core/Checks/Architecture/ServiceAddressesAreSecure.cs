using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>Twilio calls nobody over an open line: every address of every Messaging Service starts with https.</summary>
public sealed class ServiceAddressesAreSecure : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "service-addresses-are-secure",
        "Every address of a Messaging Service starts with https",
        [SnapshotPart.MessagingServices],
        [
            "inbound_request_url, fallback_url and status_callback each empty or https: passed",
            "one of them with any other scheme: not passed",
            "no Messaging Service: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.MessagingServices switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))],
        [] => [Definition.NothingYet("There is no Messaging Service yet.")],
        var services => services.Select(Judge),
    };

    private Finding Judge(MessagingService service)
    {
        (string Name, string? Address)[] addresses =
        [
            ("address for replies", service.InboundRequestUrl),
            ("fallback address", service.FallbackUrl),
            ("status callback", service.StatusCallback),
        ];
        var open = addresses.Where(one => one.Address is not null && !WebAddress.IsSecure(one.Address)).ToList();
        var place = InConsole.Service(service, "Integration");
        Seen[] seen = [.. addresses.Select(one => new Seen($"{service.Name}: {one.Name}", WebAddress.Shown(one.Address)))];
        return open.Count == 0
            ? Definition.Passed($"Every address of \"{service.Name}\" is secure or empty.", seen)
            : Definition.NotPassed(
                $"\"{service.Name}\" sends message texts and phone numbers over a line that others can read.",
                [.. open.Select(one => $"Change the {one.Name} to an address that starts with https://. {place}.")],
                seen);
    }
}
