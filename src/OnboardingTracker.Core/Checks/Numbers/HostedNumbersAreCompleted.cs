using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every order to host messaging on a number is completed.</summary>
public sealed class HostedNumbersAreCompleted : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "hosted-numbers-are-completed",
        "Every order for a hosted number is completed",
        [SnapshotPart.HostedNumberOrders],
        [
            "status completed: passed",
            "status twilio-processing, received, verified, testing: waiting on Twilio",
            "status carrier-processing: waiting on a carrier",
            "status pending-verification, pending-loa: waiting on a person",
            "status action-required, failed: not passed, with failure_reason and next_step",
            "any other status: waiting",
            "no order: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.HostedNumberOrders switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.HostedNumberOrders))],
        [] => [Definition.NothingYet("There is no order for a hosted number.")],
        var orders => orders.Select(Judge),
    };

    private Finding Judge(HostedNumberOrder order)
    {
        var number = NumberName.Of(order.PhoneNumber, order.Sid);
        var seen = new Seen($"Order for {number} ({order.Sid})", TwilioWords.Of(order.Status));
        Finding Waits(string on) => Definition.Waiting($"The order to host {number} is on its way.", on, order.DateUpdated, seen);
        return order.Status?.ToLowerInvariant() switch
        {
            "completed" => Definition.Passed($"{number} is hosted.", seen),
            "twilio-processing" or "received" or "verified" or "testing" => Waits("Twilio"),
            "carrier-processing" => Waits("a carrier"),
            "pending-verification" or "pending-loa" => Waits($"{WhoActs.Person}, to verify the number and sign the letter"),
            "action-required" or "failed" => Definition.NotPassed(
                $"The order to host {number} {(order.Status.Equals("failed", StringComparison.OrdinalIgnoreCase) ? "failed" : "needs you")}.",
                [.. Steps(order), $"Open the order {order.Sid} and hand it in again: {InConsole.HostedNumbers}."],
                seen),
            _ => Definition.UnknownValue($"The order to host {number}", order.Status, seen),
        };
    }

    private static IEnumerable<string> Steps(HostedNumberOrder order)
    {
        if (order.FailureReason is { } reason)
        {
            yield return $"Mend what Twilio names: {reason.TrimEnd('.')}.";
        }

        if (order.NextStep is { } next)
        {
            yield return $"Do what Twilio asks next: {next.TrimEnd('.')}.";
        }
    }
}
