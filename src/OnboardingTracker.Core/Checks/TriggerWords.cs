using System.Globalization;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>A usage trigger as one line of what Twilio shows.</summary>
internal static class TriggerWords
{
    public static Seen Show(UsageTrigger trigger) => new(
        trigger.FriendlyName ?? trigger.Sid,
        $"{trigger.UsageCategory ?? "no category"} by {trigger.TriggerBy ?? "nothing"}, "
        + $"at {Amount(trigger.TriggerValue)}, now {Amount(trigger.CurrentValue)}");

    public static string Amount(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "nothing";
}
