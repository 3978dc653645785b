using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Tests.Hosting;

public sealed class LogMaskTests
{
    [Theory]
    [InlineData("Sent to +14155550123.", "Sent to +1•••••••123.")]
    [InlineData("{\"to\":\"+4915123456789\"}", "{\"to\":\"+4•••••••789\"}")]
    [InlineData("GET /Numbers?Phone=%2B14155550123&x=1", "GET /Numbers?Phone=+1•••••••123&x=1")]
    [InlineData("GET /setup/Abc-123_x?y", "GET /setup/•••?y")]
    [InlineData("GET /invitations/Abc-123_x", "GET /invitations/•••")]
    [InlineData("GET /signin?returnUrl=%2Finvitations%2FAbc-123_x&y", "GET /signin?returnUrl=%2Finvitations%2F•••&y")]
    [InlineData("GET /invitations/Abc-123_x?y", "GET /invitations/•••?y")]
    [InlineData("Bearer ot_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Bearer ot_•••")]
    [InlineData("Checked us-launch in 12345678 ms, 1+1234", "Checked us-launch in 12345678 ms, 1+1234")]
    [InlineData("AC0123456789abcdef0123456789abcdef", "AC0123456789abcdef0123456789abcdef")]
    public void Numbers_and_tokens_are_masked_and_nothing_else(string line, string masked) => Assert.Equal(masked, LogMask.Apply(line));
}
