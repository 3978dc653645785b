using System.Globalization;

namespace OnboardingTracker.Core.Billing.Costs;

/// <summary>Every leak that was found, the dearest of each kind first.</summary>
/// <param name="MonthlySums">One for each currency.</param>
/// <param name="IsAtLeast">The sum of a leak, or of a part of it, is not known.</param>
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
        return new MoneyLeaks(leaks, Money.SumByCurrency(leaks.Select(leak => leak.MonthlySum).OfType<Money>()), leaks.Exists(leak => leak.MonthlySum is null || leak.IsAtLeast));
    }

    /// <summary>Amounts of different currencies have no order, so they stand apart; what is not known comes last.</summary>
    private static IEnumerable<MoneyLeak> DearestFirst(IEnumerable<MoneyLeak> leaks) => leaks
        .OrderBy(leak => leak.MonthlySum is null)
        .ThenBy(leak => leak.MonthlySum?.Currency, StringComparer.Ordinal)
        .ThenByDescending(leak => leak.MonthlySum?.Amount)
        .ThenBy(leak => leak.Key, StringComparer.Ordinal);

    /// <summary>Only what was seen counts: of a number bought or first looked at within the 30 days, or while not every message was read, it is not known.</summary>
    private static bool IsUnused(NumberAtCost at, DateOnly today)
    {
        var limit = today.AddDays(-UnusedDays);
        return at.Since <= limit && !(BoughtOn(at) > limit) && (at.Number.LastUsedOn is { } day ? day <= limit : at.Number.IsUsed is false);
    }

    private static MoneyLeak Unused(NumberAtCost at, DateOnly today)
    {
        var since = at.Number.LastUsedOn is { } day
            ? $"was last used for a message on {Day(day)}, {today.DayNumber - day.DayNumber} days ago"
            : $"has sent and received no message since {Day(BoughtOn(at) > at.Since ? BoughtOn(at)!.Value : at.Since)} at least";
        return new MoneyLeak(
            MoneyLeakKind.UnusedNumber,
            $"unused-number:{at.Number.Sid}",
            $"{at.Number.Masked} {since}. {(at.MonthlyPrice is { } price ? $"It costs {price} a month." : "What it costs is not known.")}",
            at.MonthlyPrice,
            $"{(at.Number.Voice is false ? "" : "Calls were not looked at: make sure that nobody uses it for them. ")}Release the number if nobody needs it. A released number cannot always be had again.");
    }

    private static DateOnly? BoughtOn(NumberAtCost at) => at.Number.DateCreated is { } bought ? DateOnly.FromDateTime(bought.UtcDateTime) : null;

    private static MoneyLeak Failed(FailedMessages failed)
    {
        var days = Math.Max(1, failed.Days);
        var messages = Figures.Count(failed.Count, "message", "messages");
        var error = failed.ErrorCode is null ? "without an error code" : failed.Meaning is { } known ? $"with error {Code(failed)} ({known.Meaning})" : $"with error {Code(failed)}";
        return new MoneyLeak(
            MoneyLeakKind.FailedMessages,
            $"failed-messages:{Code(failed)}{(failed.Paid is null ? "" : $":{failed.Paid.Currency}")}",
            $"{messages} failed {error} in {Figures.Count(days, "day", "days")}. {PaidFor(failed)}",
            failed.Paid is null ? null : new Money(failed.Paid.Amount * DaysInMonth / days, failed.Paid.Currency),
            failed.Meaning?.Advice ?? (failed.ErrorCode is null
                ? "Look at these messages in Twilio's message log, and stop sending to numbers that keep failing."
                : $"Look up error {Code(failed)} in Twilio's error dictionary, and stop sending to numbers that keep failing."))
        {
            IsAtLeast = failed.Unpriced > 0,
        };
    }

    private static string PaidFor(FailedMessages failed) => (failed.Paid, failed.Unpriced) switch
    {
        (null, _) => "What was paid is not known.",
        ({ } paid, 0) => $"{paid} was paid for {(failed.Count == 1 ? "it" : "them")}.",
        ({ } paid, var unpriced) => $"{paid} was paid for {Figures.Of(failed.Count - unpriced)} of them; the others have no price.",
    };

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
            + $"Without, it would have been {Figures.Of(costly.SegmentsWithout)}.{(costly.Unpriced == 0 ? "" : $" {Figures.Of(costly.Unpriced)} more have no price yet.")}",
            costly.Paid is null ? null : new Money(costly.Paid.Amount * needless / costly.Segments * DaysInMonth / days, costly.Paid.Currency),
            $"Write plain characters in the place of {characters}, or turn on Smart Encoding in the Messaging Service, which replaces many of them.")
        {
            IsAtLeast = costly.Unpriced > 0,
        };
    }

    private static string Code(FailedMessages failed) => failed.ErrorCode?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
