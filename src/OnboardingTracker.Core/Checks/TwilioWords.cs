namespace OnboardingTracker.Core.Checks;

/// <summary>
/// What Twilio shows, in words: project leads and finance read it too. Twilio's own constant follows in brackets where the words alone would not lead
/// a developer back to it.
/// </summary>
internal static class TwilioWords
{
    public const string NotSet = "not set";

    /// <summary>Twilio writes one status as IN_REVIEW here and as in-review there.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["active"] = "active",
        ["suspended"] = "suspended",
        ["closed"] = "closed",
        ["trial"] = "trial",
        ["full"] = "upgraded (Full)",
        ["in-use"] = "in use",

        ["draft"] = "draft, not handed in",
        ["pending"] = "pending",
        ["pending-review"] = "waiting for review",
        ["in-review"] = "in review",
        ["in-progress"] = "in review (IN_PROGRESS)",
        ["approved"] = "approved",
        ["twilio-approved"] = "approved by Twilio",
        ["provisionally-approved"] = "provisionally approved",
        ["twilio-rejected"] = "rejected by Twilio",
        ["failed"] = "turned down (FAILED)",
        ["deletion-pending"] = "being deleted (DELETION_PENDING)",
        ["deletion-failed"] = "deletion failed",

        ["verified"] = "verified",
        ["vetted-verified"] = "verified by vetting",
        ["self-declared"] = "self-declared",
        ["unverified"] = "not verified",

        ["undeclared"] = "not declared",

        ["sms"] = "all SMS",
        ["sms-outbound"] = "sent SMS (sms-outbound)",
        ["totalprice"] = "total spend (totalprice)",
    };

    /// <summary>A constant of Twilio's in words; one that is not known stays as it came.</summary>
    public static string Of(string? constant) =>
        constant is null ? NotSet : Known.GetValueOrDefault(constant.ToLowerInvariant().Replace('_', '-'), constant);

    /// <summary>A switch: "on", "off".</summary>
    public static string OnOff(bool? value) => value switch { true => "on", false => "off", null => NotSet };

    /// <summary>Something a sender can do or is: "yes", "no".</summary>
    public static string YesNo(bool? value) => value switch { true => "yes", false => "no", null => "not told" };
}
