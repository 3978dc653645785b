using System.Globalization;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Core.Tests.Telling;

public sealed class DailyMailTests
{
    [Theory]
    [InlineData("UTC", "2026-11-29T07:59:59Z", "2026-11-29T08:00:00Z")]
    [InlineData("UTC", "2026-11-29T08:00:00Z", "2026-11-30T08:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T07:00:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-29T02:16:00Z", "2026-11-30T02:15:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-11-29T12:00:00Z", "2026-11-29T21:00:00Z")]
    public void It_goes_out_at_eight_where_the_reader_is(string zone, string after, string at) =>
        Assert.Equal(Instant(at), DailyMail.After(Instant(after), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
