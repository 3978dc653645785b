using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Tests.Text;

public sealed class EmailTextTests
{
    [Theory]
    [InlineData("ada@example.test")]
    [InlineData("first.last+sms@example.test")]
    [InlineData("member@xn--bcher-kva.example.test")]
    [InlineData("member@bücher.example.test")]
    [InlineData("o'brien@mail.example")]
    [InlineData("root@localhost")]
    public void An_address_is_one(string text) => Assert.True(EmailText.IsAddress(text));

    [Theory]
    [InlineData("")]
    [InlineData("lead@")]
    [InlineData("@example.test")]
    [InlineData("not an address")]
    [InlineData("a@example.test\r\nBcc: b@example.test")]
    [InlineData("Ada <ada@example.test>")]
    [InlineData("a@b@example.test")]
    [InlineData("a..b@example.test")]
    [InlineData("a@example..test")]
    [InlineData("a@example.test.")]
    [InlineData("a@exa mple.test")]
    [InlineData("a\u202e@example.test")]
    [InlineData("a@exa\u202emple.test")]
    [InlineData("a@-example-.test")]
    public void Anything_else_is_none(string text) => Assert.False(EmailText.IsAddress(text));

    [Fact]
    public void Too_long_is_none()
    {
        Assert.False(EmailText.IsAddress($"{new string('a', 65)}@example.test"));
        Assert.False(EmailText.IsAddress($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 5))}"));
    }

    [Fact]
    public void Case_makes_no_other_address() => Assert.Equal(EmailText.Normalize("New@Example.test "), EmailText.Normalize("new@example.TEST"));
}
