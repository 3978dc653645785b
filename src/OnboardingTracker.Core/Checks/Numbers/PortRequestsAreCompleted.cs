using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every request to move numbers to Twilio is completed.</summary>
public sealed class PortRequestsAreCompleted : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "port-requests-are-completed",
        "Every port-in request is completed",
        [SnapshotPart.PortInRequests],
        [
            "port_in_request_status Completed, every number ported: passed",
            "Completed, and fewer numbers ported than requested: waiting",
            "In progress, In review, Pending: waiting on a carrier",
            "Waiting for signature: waiting on a person",
            "Action required, Expired, Canceled: not passed, with suggested_action",
            "any other status: waiting",
            "no request: nothing yet",
            "compared without case and with spaces for underscores; requests outside the US and toll-free ones are not listed by Twilio",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.PortInRequests switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PortInRequests))],
        [] => [Definition.NothingYet("No port-in request is there.")],
        var requests => requests.Select(Judge),
    };

    private Finding Judge(PortInRequest request)
    {
        var what = $"Port-in request {request.Sid}";
        var status = request.Status?.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        Seen[] seen =
        [
            new(what, status ?? TwilioWords.NotSet),
            new($"{what}: numbers", $"{request.NumbersPorted ?? 0} of {request.NumbersRequested?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number"} ported"),
        ];
        return status switch
        {
            "completed" when request.NumbersPorted < request.NumbersRequested => Definition.Waiting(
                $"{what} is completed for {request.NumbersPorted} of {request.NumbersRequested} numbers.", on: "a carrier", request.StatusSince, seen),
            "completed" => Definition.Passed($"{what} is completed.", seen),
            "in progress" or "in review" or "pending" => Definition.Waiting(
                $"{what} is on its way.", on: "a carrier", request.StatusSince, seen),
            "waiting for signature" => Definition.Waiting(
                $"{what} waits for the signed letter of authorization.", on: "a person, to sign the letter", request.StatusSince, seen),
            "action required" or "expired" or "canceled" => Definition.NotPassed(
                status switch
                {
                    "action required" => $"{what} needs you.",
                    "expired" => $"{what} has expired.",
                    _ => $"{what} was cancelled.",
                },
                [
                    .. request.SuggestedAction is { } action ? [$"Do what Twilio suggests: {action.TrimEnd('.')}."] : Array.Empty<string>(),
                    $"Open the request and correct it, or hand in a new one: {InConsole.PortRequests}.",
                ],
                seen),
            _ => Definition.UnknownValue(what, request.Status, seen),
        };
    }
}
