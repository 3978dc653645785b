using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Tests.Text;

public sealed class NameOrSidTests
{
    private const string Digits = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Alerts")]
    [InlineData("AC")]
    [InlineData("Acme customers of Europe, 2026 and 2027")]
    [InlineData("ACCOUNTINGOFTHEEUROPEANUNION2026")]
    [InlineData("AC" + Digits)]
    [InlineData("  AC" + Digits + " ")]
    public void Names_and_SIDs_are_taken(string? text) => Assert.Null(NameOrSid.Fault("an account", "AC", text));

    [Theory]
    [InlineData("AC0123456789abcdef0123456789abcde")]
    [InlineData("AC" + Digits + "0")]
    [InlineData("ACO123456789abcdef0123456789abcdef")]
    [InlineData("AC0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("ac" + Digits)]
    [InlineData("MG0123456789abcdef0123456789abcde")]
    public void A_SID_with_a_slip_in_it_is_not_taken_for_a_name(string text) => Assert.Equal(
        $"{text[..4]}…{text[^4..]} looks like a SID and is none. That of an account is AC and 32 characters 0-9 and a-f.",
        NameOrSid.Fault("an account", "AC", text));

    [Fact]
    public void The_SID_of_another_kind_of_resource_is_refused() => Assert.Equal(
        "AC01…cdef is the SID of something else. That of a Messaging Service begins with MG.",
        NameOrSid.Fault("a Messaging Service", "MG", "AC" + Digits));
}
