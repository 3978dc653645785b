using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Countries;

/// <summary>
/// Whether an alphanumeric sender reaches a country, as far as a source says so: the lead times of the playbook's step that registers names, and the
/// countries to which Twilio sends none. Where neither speaks of a country nothing is known of it.
/// </summary>
public sealed record SenderNames(SenderNameRule Rule, string? Text, string? Source)
{
    /// <summary>
    /// Twilio takes alphanumeric senders there neither registered nor unregistered: https://www.twilio.com/en-us/guidelines/{country}/sms of each,
    /// read 2026-11-23.
    /// </summary>
    private static readonly string[] NotTaken = ["BE", "CO", "KR", "NZ", "ZA"];

    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static SenderNames Of(string country, StepPlaybook playbook)
    {
        if (NotTaken.Contains(country, StringComparer.Ordinal))
        {
            return new(SenderNameRule.NotTaken, null, "Twilio's SMS guidelines");
        }

        var time = playbook.Steps
            .Where(step => step.Gate is { Senders: [SenderType.Alphanumeric] })
            .SelectMany(step => step.LeadTimes)
            .FirstOrDefault(time => time.Countries.Contains(country, StringComparer.Ordinal))?.Time;
        return time is null
            ? new(SenderNameRule.Unknown, null, null)
            : new(time.Takes is { To: 0 } ? SenderNameRule.NoRegistration : SenderNameRule.MayNeedRegistration, time.Text, time.Source);
    }
}

/// <summary>What a country asks of a sender name.</summary>
public enum SenderNameRule
{
    /// <summary>No source that the product carries says anything.</summary>
    Unknown,

    /// <summary>Taken as it is; the text tells of names that are protected.</summary>
    NoRegistration,

    /// <summary>Some or all names are registered first, which Twilio's API does not show.</summary>
    MayNeedRegistration,

    /// <summary>No name arrives.</summary>
    NotTaken,
}
