using OnboardingTracker.Core.Comments;

namespace OnboardingTracker.Core.Tests.Comments;

/// <summary>Links and names in a plain text; everything else stays text, and nothing is lost.</summary>
public sealed class TextPartTests
{
    [Theory]
    [InlineData("See https://example.com/a?b=c#d.", "https://example.com/a?b=c#d")]
    [InlineData("(https://example.com)", "https://example.com")]
    [InlineData("https://en.example.org/wiki/SMS_(service)", "https://en.example.org/wiki/SMS_(service)")]
    [InlineData("\"https://example.com/x\"", "https://example.com/x")]
    [InlineData("HTTP://EXAMPLE.COM/x, and more", "HTTP://EXAMPLE.COM/x")]
    [InlineData("Write to mailto:ada@example.test!", "mailto:ada@example.test")]
    [InlineData("https://a.example\nhttps://b.example", "https://a.example https://b.example")]
    public void An_address_of_the_web_or_of_mail_can_be_opened(string text, string expected) => Assert.Equal(expected.Split(' '), Links(text));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("ftp://example.com")]
    [InlineData("file:///etc/passwd")]
    [InlineData("vbscript:x")]
    [InlineData("https://")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("example.com")]
    [InlineData("xhttps://example.com")]
    [InlineData("//example.com")]
    [InlineData("<script>alert(1)</script>")]
    public void Nothing_else_can(string text) => Assert.Empty(Links(text));

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("@Ada see https://example.com/@Ada, and mailto:x@y.test.\n\n  <b>@Ada Lovelace</b>")]
    [InlineData("https://example.com<script>")]
    [InlineData("@Ada@Ada @@Ada https://https://")]
    public void The_parts_together_are_the_text(string text) => Assert.Equal(text, string.Concat(TextPart.Of(text, Told).Select(part => part.Text)));

    [Fact]
    public void A_name_of_who_was_told_is_marked_and_not_inside_of_an_address()
    {
        var parts = TextPart.Of("@Ada: https://example.com/@Ada and @Grace", Told);

        Assert.Equal(["@Ada"], parts.Where(part => part.IsMention).Select(part => part.Text));
        Assert.Equal(["https://example.com/@Ada"], parts.Where(part => part.Address is not null).Select(part => part.Text));
    }

    [Fact]
    public void What_ends_at_a_bracket_of_a_tag_ends_there() => Assert.Equal(["https://example.com/"], Links("https://example.com/<img src=x onerror=alert(1)>"));

    private static readonly Mention[] Told = [new("ada", "Ada")];

    private static IEnumerable<string> Links(string text) => TextPart.Of(text, []).Where(part => part.Address is not null).Select(part => part.Text);
}
