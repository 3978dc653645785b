using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

/// <summary>A forecast of worked-forecasts.json: what is planned, what it costs, and figures reckoned on paper.</summary>
/// <param name="Prices">Kind, country or *, amount or ?, currency or -, then type=, carrier=, brand=, registered=, variant= and live.</param>
public sealed record WorkedForecast(string Name, WorkedPlan Plan, IReadOnlyList<string> Prices, IReadOnlyList<WorkedFigure> Expected)
{
    private static readonly DateOnly ReadOn = new(2026, 11, 23);

    /// <summary>A mistyped field must not pass as one that is unknown.</summary>
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static IReadOnlyList<WorkedForecast> All { get; } = JsonSerializer.Deserialize<List<WorkedForecast>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Billing", "Costs", "worked-forecasts.json")),
        Strict)!;

    public PriceList List()
    {
        var prices = Prices.Select(Read).ToList();
        return new PriceList(prices.Where(price => !price.IsLive)).With(prices.Where(price => price.IsLive));
    }

    private static Price Read(string text)
    {
        var words = text.Split(' ');
        var further = words[4..].Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
        Assert.Subset(new HashSet<string>(["type", "carrier", "brand", "registered", "variant", "live"], StringComparer.Ordinal), further.Keys.ToHashSet(StringComparer.Ordinal));
        return new Price(
            ProfileWords.Find<PriceKind>(words[0])!.Value,
            words[1] == "*" ? null : words[1],
            words[2] == "?" ? null : decimal.Parse(words[2], CultureInfo.InvariantCulture),
            words[3] == "-" ? null : words[3],
            "A price list",
            "https://prices.example/",
            ReadOn)
        {
            NumberType = further.GetValueOrDefault("type"),
            Carrier = further.GetValueOrDefault("carrier"),
            Brand = further.TryGetValue("brand", out var brand) ? ProfileWords.Find<A2pBrandKind>(brand)!.Value : null,
            IsRegistered = further.TryGetValue("registered", out var registered) ? bool.Parse(registered) : null,
            Variant = further.GetValueOrDefault("variant"),
            IsLive = further.ContainsKey("live"),
        };
    }
}

/// <summary>A figure of a forecast.</summary>
/// <param name="Figure">Month or "whole"; the key of a line or "total", currency and part; which figure of it.</param>
/// <param name="ByHand">The arithmetic, steps parted by semicolons, the last of which ends in the result; none for what is no figure.</param>
/// <param name="Result">A figure; null for unknown; true or false; a text.</param>
public sealed record WorkedFigure(string Figure, string? ByHand, JsonElement Result);

/// <summary>A plan as the file writes it; what is left out is unknown.</summary>
public sealed record WorkedPlan
{
    public required string Start { get; init; }

    public int? Months { get; init; }

    public decimal[]? Monthly { get; init; }

    public int? Daily { get; init; }

    public decimal[]? Days { get; init; }

    public decimal[] RampUp { get; init; } = [];

    public string[]? Countries { get; init; }

    public Dictionary<string, decimal>? Shares { get; init; }

    public decimal[]? Segments { get; init; }

    public decimal[]? Replies { get; init; }

    public decimal[]? ReplySegments { get; init; }

    public decimal? MmsShare { get; init; }

    public string[]? Senders { get; init; }

    public WorkedNumbers[] Numbers { get; init; } = [];

    public PlannedShortCodes[] ShortCodes { get; init; } = [];

    public string? Brand { get; init; }

    public int? Campaigns { get; init; }

    public CostPlan ToPlan()
    {
        var plan = new CostPlan
        {
            Start = DateOnly.ParseExact(Start, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Volume = Daily is { } daily ? new PlannedVolume.ByBusyDay(daily, Of(Days) ?? PlannedVolume.ByBusyDay.UsualDays)
                : Of(Monthly) is { } monthly ? new PlannedVolume.ByMonth(monthly)
                : null,
            RampUp = RampUp,
            Countries = Countries,
            Shares = Shares,
            RepliesPerMessage = Of(Replies),
            MmsShare = MmsShare,
            Senders = Senders?.Select(Sender).ToList(),
            Numbers = [.. Numbers.Select(numbers => new PlannedNumbers(numbers.Country, Sender(numbers.Sender), numbers.Count))],
            ShortCodes = ShortCodes,
            Brand = Brand is null ? null : ProfileWords.Find<A2pBrandKind>(Brand)!.Value,
            Campaigns = Campaigns,
        };
        return plan with
        {
            Months = Months ?? plan.Months,
            Segments = Of(Segments) ?? plan.Segments,
            SegmentsPerReply = Of(ReplySegments) ?? plan.SegmentsPerReply,
        };
    }

    private static Estimate? Of(decimal[]? figures) => figures is null ? null : new Estimate(figures[0], figures[1], figures[2]);

    private static SenderType Sender(string word) => ProfileWords.Find<SenderType>(word)!.Value;
}

/// <summary>Numbers as the file writes them.</summary>
public sealed record WorkedNumbers(string Country, string Sender, int? Count);
