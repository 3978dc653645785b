using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The lines of a month that come with messages: outbound, inbound, MMS, carrier fees, and the channels beside SMS.</summary>
internal sealed class MessageLines(CostPlan plan, LineOf lines, DateOnly month, decimal percent)
{
    private const string NoVolume = "The number of messages is not known.";
    private const string NoMmsShare = "The share of MMS is not known.";
    private const string ShareWords = "of all countries";
    private const string NoReplies = "The number of replies is not known.";

    public IEnumerable<ForecastLine> All() =>
        [.. plan.Countries is { } countries ? countries.SelectMany(Of) : [Nowhere()], .. OtherChannels()];

    /// <summary>Where MMS arrive as such. Source: twilio/ai skill twilio-numbers-senders, 2026-06-29; Puerto Rico is part of the US to the carriers.</summary>
    private static bool HasMms(string country) => NorthAmerica.Includes(country) || country is "AU";

    private IEnumerable<ForecastLine> Of(string country)
    {
        var name = CountryNames.Of(country);
        var sms = Sms(country);
        yield return Usage(PriceKind.OutboundMessage, country, $"Outbound messages to {name}", sms, NoVolume);
        if (lines.Knows(Question(PriceKind.CarrierFee, country)))
        {
            yield return Usage(PriceKind.CarrierFee, country, $"Carrier fees of messages to {name}", sms, NoVolume);
        }

        if (HasMms(country) && plan.MmsShare is not 0)
        {
            var mms = Mms(country);
            var unknown = plan.Volume is null ? NoVolume : NoMmsShare;
            yield return Usage(PriceKind.OutboundMms, country, $"Outbound MMS to {name}", mms, unknown);
            if (lines.Knows(Question(PriceKind.MmsCarrierFee, country)))
            {
                yield return Usage(PriceKind.MmsCarrierFee, country, $"Carrier fees of MMS to {name}", mms, unknown);
            }
        }

        if (plan.RepliesPerMessage is not { High: 0 })
        {
            var replies = Replies(country);
            var unknown = plan.Volume is null ? NoVolume : NoReplies;
            yield return Usage(PriceKind.InboundMessage, country, $"Replies from {name}", replies, unknown);
            if (lines.Knows(Question(PriceKind.InboundCarrierFee, country)))
            {
                yield return Usage(PriceKind.InboundCarrierFee, country, $"Carrier fees of replies from {name}", replies, unknown);
            }
        }
    }

    /// <summary>The one line of a plan that does not say where its messages go: prices differ too much between countries to guess.</summary>
    private ForecastLine Nowhere()
    {
        var line = lines.Line(
            new PriceQuestion(PriceKind.OutboundMessage), CostKind.Usage, "Outbound messages", plan.Volume is null ? null : [.. Volume(), .. Ramp()], NoVolume, "?");
        return line with
        {
            Formula = $"The countries are not known. {line.Formula}",
            UnitPrice = null,
            Amount = line.Quantity is { High: 0 } ? Estimate.Zero : null,
        };
    }

    private IEnumerable<ForecastLine> OtherChannels()
    {
        if (plan.Senders?.Contains(SenderType.Rcs) is true)
        {
            yield return lines.Line(new PriceQuestion(PriceKind.RcsMessage), CostKind.Usage, "Messages by RCS", null, "The number of messages by RCS is not planned apart.");
        }

        if (plan.Senders?.Contains(SenderType.WhatsApp) is true)
        {
            yield return lines.Line(
                new PriceQuestion(PriceKind.WhatsAppMessage), CostKind.Usage, "Messages by WhatsApp", null, "The number of messages by WhatsApp is not planned apart.");
        }
    }

    private ForecastLine Usage(PriceKind kind, string country, string title, IReadOnlyList<Factor>? factors, string unknown) =>
        lines.Line(Question(kind, country), CostKind.Usage, title, factors, unknown, country);

    private PriceQuestion Question(PriceKind kind, string country) => new(kind, country, TypesFor(country), plan.Brand);

    /// <summary>The types of numbers that can send to a country; null when the senders are open, or one among them may be of any type.</summary>
    private List<string>? TypesFor(string country) =>
        plan.Senders is null || plan.Senders.Contains(SenderType.International)
            ? null
            : [.. plan.Senders.Where(sender => Reaches(sender, country)).Select(NumberTypes.Of).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool Reaches(SenderType sender, string country) => sender switch
    {
        SenderType.A2p10Dlc => UnitedStates.Includes(country),
        SenderType.TollFree => NorthAmerica.Includes(country),
        SenderType.Alphanumeric => !NorthAmerica.Includes(country),
        _ => true,
    };

    private List<Factor>? Sms(string country) => plan.Volume is null ? null : [.. Messages(country), .. TextShare(country), SegmentFactor(plan.Segments)];

    private IEnumerable<Factor> TextShare(string country)
    {
        if (HasMms(country) && plan.MmsShare is > 0 and { } share)
        {
            yield return new Factor(Estimate.Exactly(1 - share), "that are SMS", "that are SMS");
        }
    }

    private List<Factor>? Mms(string country) => plan.Volume is null || plan.MmsShare is not { } share
        ? null
        : [.. Messages(country), new Factor(Estimate.Exactly(share), "that are MMS", "that are MMS")];

    private List<Factor>? Replies(string country) => plan.Volume is null || plan.RepliesPerMessage is not { } replies
        ? null
        : [.. Messages(country), new Factor(replies, "reply each", "replies each"), SegmentFactor(plan.SegmentsPerReply)];

    private IEnumerable<Factor> Messages(string country) => [.. Volume(), .. Ramp(), .. Share(country)];

    private IReadOnlyList<Factor> Volume() => plan.Volume!.Factors(month);

    private IEnumerable<Factor> Ramp()
    {
        if (percent != 100)
        {
            yield return new Factor(Estimate.Exactly(percent / 100), "of the full volume", "of the full volume");
        }
    }

    private IEnumerable<Factor> Share(string country)
    {
        if (plan.Countries is { Count: > 1 } countries)
        {
            yield return plan.Shares is { } shares
                ? new Factor(Estimate.Exactly(shares[country]), ShareWords, ShareWords)
                : new Factor(Estimate.Exactly(1), ShareWords, ShareWords) { DividedBy = countries.Count };
        }
    }

    private static Factor SegmentFactor(Estimate segments) => new(segments, "segment", "segments");
}
