using System.Globalization;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Core.Tests.Telling;

public sealed class MonthlyMailTests
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [Theory]
    [InlineData("UTC", "2026-11-30T23:59:59Z", null)]
    [InlineData("UTC", "2026-12-01T00:00:00Z", "2026-12-01")]
    [InlineData("UTC", "2026-12-05T23:59:59Z", "2026-12-01")]
    [InlineData("UTC", "2026-12-06T00:00:00Z", null)]
    [InlineData("UTC", "2026-12-31T12:00:00Z", null)]
    [InlineData("Pacific/Auckland", "2026-11-30T10:59:59Z", null)]
    [InlineData("Pacific/Auckland", "2026-11-30T11:00:00Z", "2026-12-01")]
    [InlineData("Pacific/Honolulu", "2026-12-01T09:59:59Z", null)]
    [InlineData("Pacific/Honolulu", "2027-01-06T09:59:59Z", "2027-01-01")]
    public void It_is_written_on_the_first_days_of_the_month_where_the_reader_is(string zone, string at, string? month) => Assert.Equal(
        month is null ? null : DateOnly.Parse(month, CultureInfo.InvariantCulture),
        MonthlyMail.Of(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void Its_row_is_one_for_each_person_and_month_on_every_machine()
    {
        Assert.Equal(4, new[] { ("ada", December), ("ada", December.AddMonths(1)), ("ada", December.AddMonths(12)), ("bo", December) }.Select(one => MonthlyMail.IdOf(one.Item1, one.Item2)).Distinct().Count());

        // Also where the calendar of the machine is another one, and tomorrow's version is to make the same.
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        Assert.Equal("7a2b8d8b-7389-c4fd-2d58-894c1fb837e6", $"{MonthlyMail.IdOf("ada", December)}");
        CultureInfo.CurrentCulture = before;
    }

    /// <summary>A row that is forgotten while it could still be written would be written, and sent, a second time.</summary>
    [Fact]
    public void The_outbox_keeps_its_row_for_longer_than_it_can_be_written() => Assert.True(ForgetTold.KeepsOutbox > TimeSpan.FromDays(MonthlyMail.FirstDays + 1));
}
