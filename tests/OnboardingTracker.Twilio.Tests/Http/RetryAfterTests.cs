using System.Net.Http.Headers;
using OnboardingTracker.Twilio.Http;

namespace OnboardingTracker.Twilio.Tests.Http;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Mon, 23 Nov 2026 12:00:07 GMT", 7)]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT", 0)]
    public void It_is_read_as_seconds_or_as_a_date(string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ThrottleHandler.Asked(RetryConditionHeaderValue.Parse(header), Noon));

    [Fact]
    public void Without_it_nothing_is_asked() => Assert.Null(ThrottleHandler.Asked(null, Noon));
}
