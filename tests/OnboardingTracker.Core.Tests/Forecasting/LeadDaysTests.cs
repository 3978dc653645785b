using System.Globalization;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Tests.Forecasting;

public sealed class LeadDaysTests
{
    // 27 November 2026 is a Friday.
    [Theory]
    [InlineData("2026-11-27", 0, TimeUnit.BusinessDays, "2026-11-27")]
    [InlineData("2026-11-27", 1, TimeUnit.BusinessDays, "2026-11-30")]
    [InlineData("2026-11-28", 0, TimeUnit.BusinessDays, "2026-11-28")]
    [InlineData("2026-11-28", 1, TimeUnit.BusinessDays, "2026-11-30")]
    [InlineData("2026-11-29", 5, TimeUnit.BusinessDays, "2026-12-04")]
    [InlineData("2026-11-23", 10, TimeUnit.BusinessDays, "2026-12-07")]
    [InlineData("2026-11-27", 3, TimeUnit.Days, "2026-11-30")]
    [InlineData("2026-11-27", 2, TimeUnit.Weeks, "2026-12-11")]
    public void Something_ends_so_many_days_after_its_start(string start, int count, TimeUnit unit, string end) =>
        Assert.Equal(Day(end), LeadDays.After(Day(start), count, unit));

    [Theory]
    [InlineData("2026-11-30", 1, TimeUnit.BusinessDays, "2026-11-27")]
    [InlineData("2026-11-30", 0, TimeUnit.BusinessDays, "2026-11-30")]
    [InlineData("2026-11-29", 1, TimeUnit.BusinessDays, "2026-11-26")]
    [InlineData("2026-12-07", 10, TimeUnit.BusinessDays, "2026-11-23")]
    [InlineData("2026-11-30", 3, TimeUnit.Days, "2026-11-27")]
    [InlineData("2027-01-04", 6, TimeUnit.Weeks, "2026-11-23")]
    public void Something_starts_so_many_days_before_its_end(string end, int count, TimeUnit unit, string start) =>
        Assert.Equal(Day(start), LeadDays.Before(Day(end), count, unit));

    [Fact]
    public void What_starts_by_the_day_is_there_in_time_whatever_the_weekday()
    {
        foreach (var end in Enumerable.Range(0, 14).Select(Day("2026-11-23").AddDays))
        {
            foreach (var count in Enumerable.Range(0, 12))
            {
                var start = LeadDays.Before(end, count, TimeUnit.BusinessDays);
                Assert.True(LeadDays.After(start, count, TimeUnit.BusinessDays) <= end, $"{count} business days before {end:O}");
            }
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
