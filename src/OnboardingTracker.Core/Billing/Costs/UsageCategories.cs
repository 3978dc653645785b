using System.Collections.Frozen;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>
/// Which usage categories of Twilio belong to which lines of a forecast. Categories contain each other (sms holds sms-outbound, which holds
/// sms-outbound-longcode), so only the widest one that fits a group is counted. Names: Twilio's helper library for Node 5.8.0 (UsageCategory) and
/// https://www.twilio.com/docs/usage/api/usage-record#usage-categories, read 2026-11-30.
/// </summary>
public static class UsageCategories
{
    private const string A2pFees = "a2p-10dlc-registrationfees-";

    /// <summary>The widest category of each group; what begins with its name and a hyphen is part of it.</summary>
    private static readonly FrozenDictionary<string, UsageGroup> Widest = new Dictionary<string, UsageGroup>(StringComparer.Ordinal)
    {
        ["sms-outbound"] = UsageGroup.OutboundMessages,
        ["sms-inbound"] = UsageGroup.InboundMessages,
        ["mms-outbound"] = UsageGroup.OutboundMms,
        ["mms-inbound"] = UsageGroup.InboundMms,
        ["sms-messages-carrierfees"] = UsageGroup.SmsCarrierFees,
        ["mms-messages-carrierfees"] = UsageGroup.MmsCarrierFees,
        ["phonenumbers"] = UsageGroup.PhoneNumbers,
        ["shortcodes"] = UsageGroup.ShortCodes,
        [A2pFees + "onetime"] = UsageGroup.A2pOneTime,
        [A2pFees + "monthly"] = UsageGroup.A2pMonthly,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Categories that are part of another one whose name they do not begin with.</summary>
    private static readonly FrozenDictionary<string, string> PartOf = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [A2pFees + "brandregistration"] = A2pFees + "onetime",
        [A2pFees + "bv"] = A2pFees + "onetime",
        [A2pFees + "campaignregistration"] = A2pFees + "onetime",
        [A2pFees + "campaignvetting"] = A2pFees + "onetime",
        [A2pFees + "campaigncharges"] = A2pFees + "monthly",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Categories over several groups, with how the names of their parts begin. They count only where none of their parts was told.</summary>
    private static readonly FrozenDictionary<string, string[]> Sums = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["sms"] = ["sms-outbound", "sms-inbound"],
        ["mms"] = ["mms-outbound", "mms-inbound"],
        ["a2p-registration-fees"] = [A2pFees],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The whole bill, which holds every other category.</summary>
    private const string Everything = "totalprice";

    /// <summary>The group of a category; null when no line of a forecast is about it.</summary>
    public static UsageGroup? GroupOf(string category)
    {
        var widest = PartOf.GetValueOrDefault(category, category);
        return Ancestors(widest).Prepend(widest).Where(Widest.ContainsKey).Select(name => (UsageGroup?)Widest[name]).FirstOrDefault();
    }

    /// <summary>The group of a kind of price; null for what Twilio counts in categories that no source of ours names.</summary>
    public static UsageGroup? GroupOf(PriceKind kind) => kind switch
    {
        PriceKind.OutboundMessage => UsageGroup.OutboundMessages,
        PriceKind.InboundMessage => UsageGroup.InboundMessages,
        PriceKind.OutboundMms => UsageGroup.OutboundMms,
        PriceKind.InboundMms => UsageGroup.InboundMms,
        PriceKind.CarrierFee or PriceKind.InboundCarrierFee => UsageGroup.SmsCarrierFees,
        PriceKind.MmsCarrierFee => UsageGroup.MmsCarrierFees,
        PriceKind.Number => UsageGroup.PhoneNumbers,
        PriceKind.ShortCodeLease or PriceKind.ShortCodeSetup => UsageGroup.ShortCodes,
        PriceKind.BrandRegistration or PriceKind.BrandVetting or PriceKind.CampaignVerification => UsageGroup.A2pOneTime,
        PriceKind.CampaignMonthly => UsageGroup.A2pMonthly,
        PriceKind.SenderName or PriceKind.TollFreeVerification or PriceKind.RcsMessage or PriceKind.WhatsAppMessage => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of price."),
    };

    /// <summary>As people read it.</summary>
    public static string TitleOf(UsageGroup group) => group switch
    {
        UsageGroup.OutboundMessages => "Outbound messages",
        UsageGroup.InboundMessages => "Replies",
        UsageGroup.OutboundMms => "Outbound MMS",
        UsageGroup.InboundMms => "Inbound MMS",
        UsageGroup.SmsCarrierFees => "Carrier fees of messages",
        UsageGroup.MmsCarrierFees => "Carrier fees of MMS",
        UsageGroup.PhoneNumbers => "Numbers",
        UsageGroup.ShortCodes => "Short codes",
        UsageGroup.A2pOneTime => "A2P 10DLC, one-time fees",
        UsageGroup.A2pMonthly => "A2P 10DLC, monthly fees",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Unknown group."),
    };

    /// <summary>The records that together are the bill, each amount once.</summary>
    public static IReadOnlyList<ActualUsage> Counted(IEnumerable<ActualUsage> usage) =>
        [.. usage.GroupBy(record => (record.Day, record.Currency)).SelectMany(day => CountedOfDay([.. day]))];

    private static IEnumerable<ActualUsage> CountedOfDay(List<ActualUsage> day)
    {
        var told = day.Select(record => record.Category).ToHashSet(StringComparer.Ordinal);
        return day.Where(record => !IsPartOfTold(record.Category, told) && !IsToldByParts(record.Category, told));
    }

    private static bool IsPartOfTold(string category, HashSet<string> told) =>
        (PartOf.TryGetValue(category, out var whole) && told.Contains(whole))
        || Ancestors(category).Any(name => !Sums.ContainsKey(name) && told.Contains(name));

    private static bool IsToldByParts(string category, HashSet<string> told) => category == Everything
        ? told.Count > 1
        : Sums.TryGetValue(category, out var parts) && told.Any(name => name != category && Array.Exists(parts, part => name.StartsWith(part, StringComparison.Ordinal)));

    /// <summary>"sms-outbound-longcode" has "sms-outbound" and "sms".</summary>
    private static IEnumerable<string> Ancestors(string category)
    {
        for (var end = category.LastIndexOf('-'); end > 0; end = category.LastIndexOf('-', end - 1))
        {
            yield return category[..end];
        }
    }
}
