using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Tests.Text;

public sealed class LinkTextTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hi")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("//example.com")]
    [InlineData("/etc/passwd")]
    [InlineData("ftp://example.com/x")]
    public void Only_addresses_of_the_web_are_links(string text)
    {
        Assert.NotNull(LinkText.Fault(text, 2000));
    }

    [Fact]
    public void Names_and_passwords_do_not_belong_into_a_link()
    {
        Assert.Equal("Take the name and password out of the link.", LinkText.Fault("https://me:secret@example.com/", 2000));
    }

    [Theory]
    [InlineData("https://example.com/a?b=c&d=%20#e")]
    [InlineData(" http://intranet/page ")]
    [InlineData(null)]
    public void Links_of_the_web_are_taken(string? text)
    {
        Assert.Null(LinkText.Fault(text, 2000));
    }
}
