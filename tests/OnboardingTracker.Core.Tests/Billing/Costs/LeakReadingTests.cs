using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Deliveries;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Tests.Billing.Costs;

/// <summary>From what Twilio answers to leaks. October 2026 has 31 days, so a sum of it becomes one of 30.</summary>
public sealed class LeakReadingTests
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly DateOnly Today = new(2026, 11, 30);
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly DetailFailure Refused = new(FailureReason.MissingPermission, "This key may not read that.");
    private static readonly ErrorMeanings Errors = new([new ErrorMeaning(30003, "handset off", "Try later.")]);

    private static readonly MessageCost Sent = new("MG1", 0.01m, "USD", null, "delivered", "outbound-api", 1, "US", null, October);
    private static readonly MessageCost Lost = Sent with { Status = "undelivered", ErrorCode = 30003 };
    private static readonly MessageCost Curly = Sent with { Cost = 0.02m, Segments = 2, Costly = new CostlyCharacters(1, ["’"]) };

    [Fact]
    public void Failed_messages_are_grouped_by_error_and_currency_and_named_by_what_is_known_of_the_error()
    {
        var reading = Read(messages: [Lost, Lost, Lost with { Cost = 0.05m, Currency = "EUR" }, Lost with { ErrorCode = 39999 }, Sent, Lost with { Direction = "inbound" }]);

        Assert.Equal(
            ["failed-messages:30003:EUR", "failed-messages:30003:USD", "failed-messages:39999:USD"],
            reading.Leaks.Leaks.Select(leak => leak.Key).Order(StringComparer.Ordinal));
        var dollars = reading.Leaks.Leaks.Single(leak => leak.Key == "failed-messages:30003:USD");
        Assert.Equal("2 messages failed with error 30003 (handset off) in 31 days. 0.02 USD was paid for them.", dollars.Sentence);
        Assert.Equal((new Money(0.02m * 30 / 31, "USD"), "Try later."), (dollars.MonthlySum, dollars.Advice));
        Assert.False(reading.IsAtLeast);
    }

    [Fact]
    public void A_failed_message_without_a_price_is_neither_free_nor_left_out()
    {
        var some = Read(messages: [Lost, Lost with { Cost = null }]);
        var none = Read(messages: [Lost with { Cost = null }]);

        Assert.Contains("paid for 1 of them", Assert.Single(some.Leaks.Leaks).Sentence, StringComparison.Ordinal);
        Assert.True(some.IsAtLeast);
        Assert.Null(Assert.Single(none.Leaks.Leaks).MonthlySum);
        Assert.True(none.IsAtLeast);
    }

    [Fact]
    public void Texts_are_grouped_by_their_characters_and_what_was_lost_is_not_counted_twice()
    {
        var reading = Read(messages: [Curly, Curly, Curly with { Costly = new CostlyCharacters(1, ["…"]) }, Curly with { Status = "failed", ErrorCode = 30003 }, Curly with { Direction = "inbound" }]);

        var texts = reading.Leaks.Leaks.Where(leak => leak.Kind is MoneyLeakKind.NeedlessSegments).ToList();
        Assert.Equal(["needless-segments:’", "needless-segments:…"], texts.Select(leak => leak.Key));
        Assert.Equal(new Money(0.02m * 30 / 31, "USD"), texts[0].MonthlySum);
        Assert.Single(reading.Leaks.Leaks, leak => leak.Kind is MoneyLeakKind.FailedMessages);
    }

    [Fact]
    public void An_unused_number_costs_what_the_price_list_of_its_country_and_kind_says()
    {
        var reading = Read(numbers: [Number("PN1", PhoneNumberKind.Local), Number("PN2", PhoneNumberKind.TollFree), Number("PN3", PhoneNumberKind.Unknown), Number("PN4", PhoneNumberKind.Local) with { Country = "DE" }]);

        Assert.Equal(
            [("unused-number:PN2", new Money(2.15m, "USD")), ("unused-number:PN1", new Money(1m, "USD")), ("unused-number:PN3", null), ("unused-number:PN4", (Money?)null)],
            reading.Leaks.Leaks.Select(leak => (leak.Key, leak.MonthlySum)));
        Assert.True(reading.IsAtLeast);
    }

    [Fact]
    public void What_was_not_read_wholly_makes_the_sums_at_least()
    {
        Assert.True(Read(hasMore: true).IsAtLeast);
        Assert.Equal(1, Read(numbers: [Number("PN1", PhoneNumberKind.Local) with { IsUsed = null }]).UnknownUses);
        Assert.True(Read(numbers: [Number("PN1", PhoneNumberKind.Local) with { IsUsed = null }]).IsAtLeast);
        Assert.False(Read().IsAtLeast);
    }

    [Fact]
    public void What_could_not_be_read_says_why_once_and_the_rest_stays()
    {
        var reading = LeakReading.Of(
            MoneyReading.Failed<NumberUses>(Refused, Now), new Dictionary<string, MoneyReading<NumberPrices>>(), MoneyReading.Of(new MessageCosts("AC1", October, [Lost], false), Now), October, Today, Errors);

        Assert.Equal(["This key may not read that."], reading.Problems);
        Assert.Single(reading.Leaks.Leaks);
        Assert.True(reading is { IsAtLeast: true, IsNothing: false });
        var nothing = LeakReading.Of(
            MoneyReading.Failed<NumberUses>(Refused, Now), new Dictionary<string, MoneyReading<NumberPrices>>(), MoneyReading.Failed<MessageCosts>(Refused, Now), October, Today, Errors);
        Assert.True(nothing.IsNothing);
        Assert.Single(nothing.Problems);
    }

    [Fact]
    public void A_month_that_is_not_over_counts_the_days_so_far()
    {
        var reading = LeakReading.Of(
            MoneyReading.Of(new NumberUses([], Today.AddDays(-30), true, null), Now),
            new Dictionary<string, MoneyReading<NumberPrices>>(),
            MoneyReading.Of(new MessageCosts("AC1", new DateOnly(2026, 11, 1), [Lost], false), Now),
            new DateOnly(2026, 11, 1),
            new DateOnly(2026, 11, 10),
            Errors);

        Assert.Equal(new Money(0.03m, "USD"), Assert.Single(reading.Leaks.Leaks).MonthlySum);
    }

    private static LeakReading Read(IReadOnlyList<NumberUse>? numbers = null, IReadOnlyList<MessageCost>? messages = null, bool hasMore = false) => LeakReading.Of(
        MoneyReading.Of(new NumberUses(numbers ?? [], Today.AddDays(-30), true, null), Now),
        new Dictionary<string, MoneyReading<NumberPrices>>
        {
            ["US"] = MoneyReading.Of(new NumberPrices("US", true, "USD", [new TypePrice("local", 1.15m, 1m), new TypePrice("toll free", 2.15m, null)]), Now),
        },
        MoneyReading.Of(new MessageCosts("AC1", October, messages ?? [], hasMore), Now),
        October,
        Today,
        Errors);

    private static NumberUse Number(string sid, PhoneNumberKind kind) => new(sid, "+1206…02", "US", kind, true, false, null, false, null);
}
