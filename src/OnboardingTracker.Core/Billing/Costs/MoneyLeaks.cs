using System.Globalization;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Every leak that was found, the dearest of each kind first.</summary>
/// <param name="MonthlySums">One for each currency.</param>
/// <param name="IsAtLeast">The sum of a leak is not known.</param>
public sealed record MoneyLeaks(IReadOnlyList<MoneyLeak> Leaks, IReadOnlyList<Money> MonthlySums, bool IsAtLeast)
{
    /// <summary>A number that nobody used for so many days is unused.</summary>
    public const int UnusedDays = 30;

    private const int DaysInMonth = 30;

    public static MoneyLeaks Of(
        IEnumerable<NumberAtCost> numbers, IEnumerable<FailedMessages> failures, IEnumerable<CostlyMessages> texts, DateOnly today)
    {
        List<MoneyLeak> leaks =
        [
            .. DearestFirst(numbers.Where(number => IsUnused(number, today)).Select(number => Unused(number, today))),
            .. DearestFirst(failures.Where(failed => failed.Count > 0 && failed.Paid is not { Amount: 0 }).Select(Failed)),
            .. DearestFirst(texts.Select(Needless).OfType<MoneyLeak>()),
        ];
        return new MoneyLeaks(leaks, Money.SumByCurrency(leaks.Select(leak => leak.MonthlySum).OfType<Money>()), leaks.Exists(leak => leak.MonthlySum is null));
    }

    /// <summary>Amounts of different currencies have no order, so they stand apart; what is not known comes last.</summary>
    private static IEnumerable<MoneyLeak> DearestFirst(IEnumerable<MoneyLeak> leaks) => leaks
        .OrderBy(leak => leak.MonthlySum is null)
        .ThenBy(leak => leak.MonthlySum?.Currency, StringComparer.Ordinal)
        .ThenByDescending(leak => leak.MonthlySum?.Amount)
        .ThenBy(leak => leak.Key, StringComparer.Ordinal);

    /// <summary>Only what was seen counts: a number bought or first looked at within the 30 days may yet be used.</summary>
    private static bool IsUnused(NumberAtCost number, DateOnly today)
    {
        var limit = today.AddDays(-UnusedDays);
        return number.LookedBackTo <= limit && !(number.BoughtOn > limit) && !(number.LastUsed > limit);
    }

    private static MoneyLeak Unused(NumberAtCost number, DateOnly today)
    {
        var since = number.LastUsed is { } day
            ? $"was last used on {Day(day)}, {today.DayNumber - day.DayNumber} days ago"
            : $"was not used since {Day(number.BoughtOn > number.LookedBackTo ? number.BoughtOn.Value : number.LookedBackTo)} at least";
        return new MoneyLeak(
            MoneyLeakKind.UnusedNumber,
            $"unused-number:{number.Number}",
            $"{number.Number} {since}. {(number.MonthlyPrice is { } price ? $"It costs {price} a month." : "What it costs is not known.")}",
            number.MonthlyPrice,
            "Release the number if nobody needs it. A released number cannot always be had again.");
    }

    private static MoneyLeak Failed(FailedMessages failed)
    {
        var days = Math.Max(1, failed.Days);
        var messages = Figures.Count(failed.Count, "message", "messages");
        var error = failed.Meaning is { } meaning ? $"error {Code(failed)} ({meaning})" : $"error {Code(failed)}";
        var cost = failed.Paid is { } paid ? $"{paid} was paid for {(failed.Count == 1 ? "it" : "them")}." : "What was paid is not known.";
        return new MoneyLeak(
            MoneyLeakKind.FailedMessages,
            $"failed-messages:{Code(failed)}",
            $"{messages} failed with {error} in {Figures.Count(days, "day", "days")}. {cost}",
            failed.Paid is null ? null : new Money(failed.Paid.Amount * DaysInMonth / days, failed.Paid.Currency),
            failed.Advice ?? $"Look up error {Code(failed)} in Twilio's error dictionary, and stop sending to numbers that keep failing.");
    }

    /// <summary>Null when plain characters would have changed nothing.</summary>
    private static MoneyLeak? Needless(CostlyMessages costly)
    {
        var needless = costly.Segments - costly.SegmentsWithout;
        if (needless <= 0 || costly.Count <= 0)
        {
            return null;
        }

        var days = Math.Max(1, costly.Days);
        var characters = string.Join(" and ", costly.Characters.Select(character => $"\"{character}\""));
        return new MoneyLeak(
            MoneyLeakKind.NeedlessSegments,
            $"needless-segments:{string.Concat(costly.Characters)}",
            $"{Figures.Count(costly.Count, "message was", "messages were")} sent as {Figures.Count(costly.Segments, "segment", "segments")} because of {characters} in {Figures.Count(days, "day", "days")}. "
            + $"Without, it would have been {Figures.Of(costly.SegmentsWithout)}.",
            costly.Paid is null ? null : new Money(costly.Paid.Amount * needless / costly.Segments * DaysInMonth / days, costly.Paid.Currency),
            $"Write plain characters in the place of {characters}, or turn on Smart Encoding in the Messaging Service, which replaces many of them.");
    }

    private static string Code(FailedMessages failed) => failed.ErrorCode.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
