using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>The lines of numbers, sender names and short codes.</summary>
internal static class SenderLines
{
    public static IEnumerable<ForecastLine> Recurring(CostPlan plan, LineOf lines) =>
    [
        .. plan.Numbers.Where(numbers => numbers.Sender is not SenderType.Alphanumeric).Select(numbers => Number(numbers, lines)),
        .. plan.Numbers.Where(numbers => numbers.Sender is SenderType.Alphanumeric).SelectMany(names => Name(names, lines)),
        .. plan.ShortCodes.Select(codes => Code(PriceKind.ShortCodeLease, CostKind.Recurring, "Lease of short codes", codes, lines)),
    ];

    /// <summary>Only what the list knows of: that nobody mentions a fee is no reason to expect one.</summary>
    public static IEnumerable<ForecastLine> OneTime(CostPlan plan, LineOf lines) =>
    [
        .. plan.ShortCodes
            .Where(codes => lines.Knows(new PriceQuestion(PriceKind.ShortCodeSetup, codes.Country)))
            .Select(codes => Code(PriceKind.ShortCodeSetup, CostKind.OneTime, "Set-up of short codes", codes, lines)),
        .. plan.Numbers
            .Where(numbers => numbers.Sender is SenderType.TollFree && lines.Knows(new PriceQuestion(PriceKind.TollFreeVerification, numbers.Country)))
            .Select(numbers => Verification(numbers, lines)),
    ];

    private static ForecastLine Number(PlannedNumbers numbers, LineOf lines)
    {
        var type = NumberTypes.Of(numbers.Sender);
        var words = NumberTypes.Words(numbers.Sender);
        var place = numbers.Country is { } country ? CountryNames.Of(country) : "a country not known yet";
        return lines.Line(
            new PriceQuestion(PriceKind.Number, numbers.Country, type is null ? null : [type]),
            CostKind.Recurring,
            $"{char.ToUpperInvariant(words[0])}{words[1..]} numbers of {place}",
            Count(numbers.Count, "number", "numbers"),
            "The number of numbers is not known.",
            numbers.Country ?? "?",
            ProfileWords.Of(numbers.Sender));
    }

    private static IEnumerable<ForecastLine> Name(PlannedNumbers names, LineOf lines)
    {
        var question = new PriceQuestion(PriceKind.SenderName, names.Country);
        if (lines.Knows(question))
        {
            yield return lines.Line(
                question,
                CostKind.Recurring,
                $"Sender names in {CountryNames.Of(names.Country ?? "?")}",
                Count(names.Count, "sender name", "sender names"),
                "The number of sender names is not known.",
                names.Country ?? "?");
        }
    }

    private static ForecastLine Code(PriceKind item, CostKind kind, string title, PlannedShortCodes codes, LineOf lines) => lines.Line(
        new PriceQuestion(item, codes.Country),
        kind,
        $"{title} of {CountryNames.Of(codes.Country)}",
        Count(codes.Count, "short code", "short codes"),
        "The number of short codes is not known.",
        codes.Country);

    private static ForecastLine Verification(PlannedNumbers numbers, LineOf lines) => lines.Line(
        new PriceQuestion(PriceKind.TollFreeVerification, numbers.Country),
        CostKind.OneTime,
        "Verification of toll-free numbers",
        Count(numbers.Count, "number", "numbers"),
        "The number of numbers is not known.",
        numbers.Country ?? "?");

    private static IReadOnlyList<Factor>? Count(int? count, string one, string many) =>
        count is { } known ? [new Factor(Estimate.Exactly(known), one, many)] : null;
}
