using System.Collections.Frozen;
using OnboardingTracker.Core.Billing.Categories;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Which usage categories of Twilio and which kinds of price belong to which group. What contains what, <see cref="UsageCategories"/> says.</summary>
public static class UsageGroups
{
    /// <summary>The widest category of each group.</summary>
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
        ["a2p-10dlc-registrationfees-onetime"] = UsageGroup.A2pOneTime,
        ["a2p-10dlc-registrationfees-monthly"] = UsageGroup.A2pMonthly,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Categories over several groups: "sms", "mms", "a2p-registration-fees".</summary>
    private static readonly FrozenSet<string> Sums = Widest.Keys.SelectMany(UsageCategories.ContainersOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The group of a category; null when no line of a forecast is about it.</summary>
    public static UsageGroup? GroupOf(string category) =>
        UsageCategories.ContainersOf(category).Prepend(category).Where(Widest.ContainsKey).Select(name => (UsageGroup?)Widest[name]).FirstOrDefault();

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
        if (told.Count > 1)
        {
            told.Remove(UsageCategories.Total);
        }

        // A sum counts only where nobody told what it is made of.
        told.ExceptWith([.. Sums.Where(sum => told.Any(name => TellsPartOf(name, sum)))]);
        return day.Where(record => told.Contains(record.Category) && !UsageCategories.ContainersOf(record.Category).Any(name => told.Contains(name) && !IsBeside(record.Category, name)));
    }

    private static bool TellsPartOf(string category, string sum) =>
        GroupOf(category) is not null && UsageCategories.ContainersOf(category).Contains(sum, StringComparer.Ordinal) && !IsBeside(category, sum);

    /// <summary>No source tells whether "sms" holds the fees of carriers. They stand beside it, so that nothing is lost.</summary>
    private static bool IsBeside(string category, string sum) => Sums.Contains(sum) && GroupOf(category) is UsageGroup.SmsCarrierFees or UsageGroup.MmsCarrierFees;
}
