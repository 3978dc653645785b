using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every request to move numbers to Twilio is completed.</summary>
public sealed class PortRequestsAreCompleted : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "port-requests-are-completed",
        "Every port-in request is completed",
        [SnapshotPart.PortInRequests, SnapshotPart.PortInNumbers],
        [
            "port_in_request_status Completed, every number ported: passed",
            "Completed, and fewer numbers ported than requested: waiting",
            "In progress, In review, Pending: waiting on a carrier",
            "Waiting for signature: waiting on a person",
            "Action required, Expired, Canceled: not passed, with suggested_action",
            "a number of a request that is not over: portable false, or a rejection_reason: not passed, with the reason; its port_in_phone_number_status is shown",
            "any other status: waiting",
            "no request: nothing yet",
            "compared without case and with spaces for underscores; requests outside the US and toll-free ones are not listed by Twilio",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.PortInRequests switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PortInRequests))],
        [] => [Definition.NothingYet("There is no port-in request.")],
        var requests => requests.SelectMany(request => OfNumbers(request, account).Prepend(Judge(request))),
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
            "completed" when !request.IsOver => Definition.Waiting(
                $"{what} is completed for {request.NumbersPorted ?? 0} of {request.NumbersRequested} numbers.", on: "a carrier", request.StatusSince, seen),
            "completed" => Definition.Passed($"{what} is completed.", seen),
            "in progress" or "in review" or "pending" => Definition.Waiting(
                $"{what} is on its way.", on: "a carrier", request.StatusSince, seen),
            "waiting for signature" => Definition.Waiting(
                $"{what} waits for the signed letter of authorization.", on: $"{WhoActs.Person}, to sign the letter", request.StatusSince, seen),
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

    private IEnumerable<Finding> OfNumbers(PortInRequest request, AccountSnapshot account)
    {
        if (request.IsOver)
        {
            return [];
        }

        return request.Numbers is { } numbers
            ? numbers.Where(number => number.Portable is false || number.RejectionReason is not null).Select(number => Refused(number, request))
            : [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PortInNumbers))];
    }

    private Finding Refused(PortedNumber number, PortInRequest request)
    {
        var name = NumberName.Of(number.Number, number.Sid);
        var reason = number.RejectionReason ?? number.NotPortableReason ?? "Twilio gives no reason";
        return Definition.NotPassed(
            number.RejectionReason is null ? $"Twilio cannot take {name}." : $"The carrier of {name} refused to let it go.",
            [
                $"Mend what is named: {reason.TrimEnd('.')}.",
                $"Correct the number in {request.Sid} and hand it in again: {InConsole.PortRequests}.",
            ],
            new Seen($"{name} ({number.Sid})", number.Status?.ToLowerInvariant().Replace('_', ' ') ?? TwilioWords.NotSet));
    }
}
