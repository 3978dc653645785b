using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Delivery;

/// <summary>A jump in traffic or cost calls somebody: a usage trigger watches messages or spend and has an address to call.</summary>
public sealed class UsageTriggerIsSet : ICheck
{
    private static readonly HashSet<string> Watched = new(StringComparer.OrdinalIgnoreCase) { "sms", "sms-outbound", "totalprice" };

    public CheckDefinition Definition { get; } = new(
        "usage-trigger-is-set",
        "A usage trigger watches messages or spend",
        [SnapshotPart.UsageTriggers],
        [
            "a trigger with usage_category sms, sms-outbound or totalprice and a callback_url: passed",
            "its current_value is at or above its trigger_value: passed with a warning, with the day of date_fired",
            "no such trigger, or none with a callback_url: not passed",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.UsageTriggers is not { } triggers)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.UsageTriggers))];
        }

        var watching = triggers.Where(trigger => Watched.Contains(trigger.UsageCategory ?? "")).ToList();
        var calling = watching.Where(AlertSources.Calls).ToList();
        return calling.Count > 0 ? calling.Select(Judge) : [Missing(triggers, watching)];
    }

    private Finding Judge(UsageTrigger trigger)
    {
        var name = trigger.FriendlyName ?? trigger.Sid;
        var (now, limit) = (TriggerWords.Amount(trigger.CurrentValue), TriggerWords.Amount(trigger.TriggerValue));
        return trigger.CurrentValue >= trigger.TriggerValue
            ? Definition.Warned(
                $"Usage trigger \"{name}\" has fired{(trigger.DateFired is { } fired ? $" on {Day.Of(fired)}" : "")}: it stands at {now} of {limit}.",
                $"Find out what used it: Twilio Console › Monitor › Insights › Messaging. If planned, raise the value of {trigger.Sid}.",
                TriggerWords.Show(trigger))
            : Definition.Passed($"Usage trigger \"{name}\" watches {TriggerWords.Watched(trigger)}.", TriggerWords.Show(trigger));
    }

    private Finding Missing(IReadOnlyList<UsageTrigger> triggers, List<UsageTrigger> watching) => Definition.NotPassed(
        watching.Count > 0
            ? "A usage trigger is there, but it has no address to call. Nobody learns when it fires."
            : "No usage trigger watches messages or spend. Nobody learns of a sudden jump.",
        [
            $"Create a usage trigger: {InConsole.UsageTriggers}.",
            "Choose sent messages (category sms-outbound) or total spend (totalprice), and a value above a normal day.",
            "Set it to recur daily, and enter a callback URL that your team watches.",
        ],
        [.. triggers.Select(TriggerWords.Show)]);
}
