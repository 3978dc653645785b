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
        ["pending-closure"] = "about to be closed (pending_closure)",
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
        ["success"] = "succeeded",
        ["deletion-pending"] = "being deleted (DELETION_PENDING)",
        ["deletion-failed"] = "deletion failed",

        ["rejected"] = "rejected",
        ["expired"] = "expired",
        ["compliant"] = "meets the rules",
        ["noncompliant"] = "does not meet the rules (noncompliant)",

        ["twilio-processing"] = "being worked on by Twilio (twilio-processing)",
        ["received"] = "received",
        ["pending-verification"] = "waiting for verification",
        ["pending-loa"] = "waiting for the signed letter (pending-loa)",
        ["carrier-processing"] = "being worked on by the carrier (carrier-processing)",
        ["testing"] = "being tested",
        ["completed"] = "completed",
        ["action-required"] = "asks for your action (action-required)",

        ["twilio-review"] = "in review by Twilio (TWILIO_REVIEW)",
        ["pending-payment"] = "waiting for payment (PENDING_PAYMENT)",
        ["payment-failed"] = "payment failed (PAYMENT_FAILED)",
        ["in-provisioning"] = "being set up (IN_PROVISIONING)",
        ["pending-carrier"] = "waiting for carriers (PENDING_CARRIER)",
        ["corrections-needed"] = "asks for corrections (CORRECTIONS_NEEDED)",
        ["canceled"] = "cancelled",
        ["archived"] = "archived",

        ["creating"] = "being created (CREATING)",
        ["online"] = "online",
        ["online:updating"] = "online, being updated (ONLINE:UPDATING)",
        ["offline"] = "offline",
        ["verifying"] = "being verified (VERIFYING)",
        ["stubbed"] = "a stub (STUBBED)",

        ["initialized"] = "made, not tried (initialized)",
        ["validating"] = "being tried (validating)",

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
