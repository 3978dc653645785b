using System.Net;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Pages.Help;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>Help is one link in the foot of every page, and who cannot sign in can read it too.</summary>
public sealed class HelpTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Theory]
    [InlineData("/signin", "Sign in")]
    [InlineData("/setup/used", "Sign in")]
    [InlineData("/help/api", "Help")]
    [InlineData("/error/404", "Help")]
    public async Task A_page_without_a_session_leads_to_help_that_can_be_read_without_one(string address, string heading)
    {
        var guest = new Person(host.Tracker.Browser());

        var page = await guest.OpenAsync(address);
        var link = Assert.Single(page.Page.QuerySelectorAll("footer.page-foot a"));
        var help = await guest.OpenAsync(link.GetAttribute("href")!);

        Assert.Equal("Help", link.TextContent);
        Assert.Equal((HttpStatusCode.OK, heading), (help.Status, help.Heading));
    }

    [Fact]
    public async Task Without_a_session_every_topic_is_read_and_nothing_of_an_onboarding_is_in_it()
    {
        const string name = "Secret launch of Northwind";
        var address = await host.NewOnboardingAsync(name);
        var guest = new Person(host.Tracker.Browser());

        foreach (var topic in HelpTopics.All.Select(topic => $"/{topic}").Prepend(""))
        {
            var page = await guest.OpenAsync($"/help{topic}");

            Assert.Equal(HttpStatusCode.OK, page.Status);
            var text = page.Page.DocumentElement.OuterHtml;
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(address, text, StringComparison.Ordinal);
            Assert.DoesNotContain(TrackerHost.OwnerEmail, text, StringComparison.Ordinal);
            Assert.DoesNotContain(TrackerHost.OwnerName, text, StringComparison.Ordinal);
        }
    }
}
