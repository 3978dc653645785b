using System.Globalization;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>A usage trigger as one line of what Twilio shows.</summary>
internal static class TriggerWords
{
    /// <summary>Without its current value: that moves all day, and a decided disagreement holds only while what was seen stays.</summary>
    public static Seen Show(UsageTrigger trigger) => new(
        trigger.FriendlyName ?? trigger.Sid,
        $"{Watched(trigger)}, measured by {trigger.TriggerBy ?? "nothing"}, fires at {Amount(trigger.TriggerValue)}");

    /// <summary>What it watches: "total spend (totalprice)".</summary>
    public static string Watched(UsageTrigger trigger) => trigger.UsageCategory is null ? "no category" : TwilioWords.Of(trigger.UsageCategory);

    public static string Amount(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "nothing";
}
