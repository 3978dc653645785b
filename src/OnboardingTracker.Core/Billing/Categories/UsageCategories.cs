namespace OnboardingTracker.Core.Billing.Categories;

/// <summary>
/// Which of Twilio's usage categories contain which, so that nothing is added twice.
/// The names are those of Twilio's "Usage Categories", https://www.twilio.com/docs/usage/api/usage-record#usage-categories. The page itself was not at hand:
/// on 30 November 2026 they were read in the types of Twilio's Node library, which repeat the list (those of A2P in release 5.8.0, the others in a stored
/// earlier release). Knowledge by hand are the names that begin with "channels", and all of the nesting, which goes by the names. Where it is wrong,
/// the total still is Twilio's, because <see cref="Total"/> outranks it: the difference shows as not assigned.
/// </summary>
public static class UsageCategories
{
    /// <summary>What everything of an account cost.</summary>
    public const string Total = "totalprice";

    private static readonly Dictionary<string, string[]> Children = new(StringComparer.Ordinal)
    {
        ["sms"] = ["sms-inbound", "sms-outbound", "sms-messages-carrierfees", "sms-messages-features"],
        ["sms-inbound"] = ["sms-inbound-longcode", "sms-inbound-shortcode"],
        ["sms-outbound"] = ["sms-outbound-content-inspection", "sms-outbound-longcode", "sms-outbound-shortcode"],
        ["sms-messages-features"] = ["sms-messages-features-senderid"],
        ["mms"] = ["mms-inbound", "mms-outbound", "mms-messages-carrierfees"],
        ["mms-inbound"] = ["mms-inbound-longcode", "mms-inbound-shortcode"],
        ["mms-outbound"] = ["mms-outbound-longcode", "mms-outbound-shortcode"],
        ["channels"] = ["channels-messaging-inbound", "channels-messaging-outbound"],
        ["a2p-registration-fees"] = ["a2p-10dlc-registrationfees-monthly", "a2p-10dlc-registrationfees-onetime"],
        ["a2p-10dlc-registrationfees-monthly"] = ["a2p-10dlc-registrationfees-campaigncharges"],
        ["a2p-10dlc-registrationfees-onetime"] =
        [
            "a2p-10dlc-registrationfees-brandregistration",
            "a2p-10dlc-registrationfees-bv",
            "a2p-10dlc-registrationfees-campaignregistration",
            "a2p-10dlc-registrationfees-campaignvetting",
        ],
        ["phonenumbers"] =
        [
            "phonenumbers-cps", "phonenumbers-emergency", "phonenumbers-local", "phonenumbers-mobile", "phonenumbers-setups", "phonenumbers-tollfree",
        ],
        ["shortcodes"] =
        [
            "shortcodes-customerowned", "shortcodes-mms-enablement", "shortcodes-mps", "shortcodes-random", "shortcodes-uk", "shortcodes-vanity",
        ],
        ["lookups"] = ["calleridlookups", "carrier-lookups", "fraud-lookups", "number-format-lookups"],
        ["calls"] =
        [
            "calls-client", "calls-globalconference", "calls-inbound", "calls-outbound", "calls-pay-verb-transactions", "calls-sip", "calls-transfers",
        ],
        ["calls-inbound"] = ["calls-inbound-local", "calls-inbound-mobile", "calls-inbound-tollfree"],
        ["calls-sip"] = ["calls-sip-inbound", "calls-sip-outbound"],
        ["recordings"] = ["calls-recordings", "trunking-recordings"],
        ["trunking-origination"] = ["trunking-origination-local", "trunking-origination-mobile", "trunking-origination-tollfree"],
        ["conversations"] =
        [
            "conversations-api-requests", "conversations-endpoint-connectivity", "conversations-events", "conversations-participants",
        ],
        ["conversations-events"] = ["conversations-conversation-events", "conversations-participant-events"],
        ["voice-intelligence"] = ["voice-intelligence-operators", "voice-intelligence-transcription"],
        ["notify"] = ["notify-actions-attempts", "notify-channels"],
        ["sync"] = ["sync-actions", "sync-endpoint-hours", "sync-endpoint-hours-above-daily-cap"],
    };

    private static readonly Dictionary<string, string> Parents = Children
        .SelectMany(parent => parent.Value.Select(child => KeyValuePair.Create(child, parent.Key)))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>How the names of parts begin that do not begin with the name of their whole.</summary>
    private static readonly Dictionary<string, string> Beginnings = new(StringComparer.Ordinal) { ["a2p-10dlc-registrationfees"] = "a2p-registration-fees" };

    /// <summary>Those whose count is one of messages (or of their segments); fees and features of messages would count them twice.</summary>
    private static readonly HashSet<string> Messages = new(StringComparer.Ordinal)
    {
        "sms", "sms-inbound", "sms-inbound-longcode", "sms-inbound-shortcode", "sms-outbound", "sms-outbound-longcode", "sms-outbound-shortcode",
        "mms", "mms-inbound", "mms-inbound-longcode", "mms-inbound-shortcode", "mms-outbound", "mms-outbound-longcode", "mms-outbound-shortcode",
        "channels", "channels-messaging-inbound", "channels-messaging-outbound",
    };

    /// <summary>The parts of a category; none of one that contains nothing, or is not known. Those of <see cref="Total"/> are all that have no parent.</summary>
    public static IReadOnlyList<string> PartsOf(string category) => Children.GetValueOrDefault(category) ?? [];

    /// <summary>The outermost category below the total that contains this one; itself when nothing does.</summary>
    public static string OutermostOf(string category) => Parents.TryGetValue(category, out var parent) ? OutermostOf(parent) : category;

    /// <summary>
    /// What contains a category, the nearest first and without the total. Of a name that is not known here its beginnings: Twilio's own are made so that
    /// "sms-outbound-longcode" is a part of "sms-outbound". A beginning that is no category is among them and does no harm, because nobody tells it.
    /// </summary>
    public static IEnumerable<string> ContainersOf(string category)
    {
        if (Parents.TryGetValue(category, out var parent))
        {
            return ContainersOf(parent).Prepend(parent);
        }

        return IsKnown(category) ? [] : BeginningsOf(category);
    }

    /// <summary>Whether the count of a category says how many messages there were.</summary>
    public static bool CountMessages(string category) => Messages.Contains(category);

    /// <summary>What a category has beyond its parts: "sms (other)".</summary>
    public static string OtherOf(string category) => $"{category} (other)";

    private static IEnumerable<string> BeginningsOf(string category)
    {
        for (var end = category.LastIndexOf('-'); end > 0; end = category.LastIndexOf('-', end - 1))
        {
            var beginning = Beginnings.GetValueOrDefault(category[..end], category[..end]);
            yield return beginning;
            if (IsKnown(beginning))
            {
                foreach (var container in ContainersOf(beginning))
                {
                    yield return container;
                }

                yield break;
            }
        }
    }

    private static bool IsKnown(string category) => Parents.ContainsKey(category) || Children.ContainsKey(category);
}
