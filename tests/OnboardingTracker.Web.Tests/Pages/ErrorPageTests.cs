using System.Net;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>Every failure of a page has a sentence: what happened, and what to do.</summary>
public sealed class ErrorPageTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Theory]
    [InlineData(400, "We could not read what was sent", "Go back and try again")]
    [InlineData(403, "You cannot do this", "An owner or admin can change your roles")]
    [InlineData(404, "Page not found", "check it")]
    [InlineData(405, "This page cannot be opened like that", "use the button there")]
    [InlineData(413, "That is too large", "at most 10 MB")]
    [InlineData(500, "There is a problem with Onboarding Tracker", "Try again in a minute")]
    public async Task It_says_what_happened_and_what_to_do(int code, string heading, string advice)
    {
        var page = await host.Owner.OpenAsync($"/error/{code}");

        Assert.Equal((HttpStatusCode)code, page.Status);
        Assert.Equal(heading, page.Heading);
        Assert.Contains(advice, page.Page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector(".empty a[href='/']"));

        // Only a fault of ours is in the log, under a reference that whoever runs it can look for.
        Assert.Equal(code >= 500, page.Page.QuerySelector(".empty code") is not null);
    }
}
