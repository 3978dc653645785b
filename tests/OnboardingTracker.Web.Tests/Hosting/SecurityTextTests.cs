using System.Net;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Hosting;

public sealed class SecurityTextTests
{
    private static readonly Uri Address = new("/.well-known/security.txt", UriKind.Relative);

    [Fact]
    public async Task It_names_the_contact_an_end_and_where_it_belongs()
    {
        await using var tracker = await TrackerHost.StartAsync(
            new KeyValuePair<string, string>("Security:Contact", "mailto:security@example.test"), new KeyValuePair<string, string>("PublicUrl", "https://tracker.example.test"));

        using var answer = await tracker.Browser().GetAsync(Address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var expires = DateTimeOffset.Parse(text.Split('\n').Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Contact: mailto:security@example.test\n", text, StringComparison.Ordinal);
        Assert.Contains("Canonical: https://tracker.example.test/.well-known/security.txt\n", text, StringComparison.Ordinal);
        Assert.InRange(expires, tracker.Clock.GetUtcNow().AddDays(30), tracker.Clock.GetUtcNow().AddDays(365));
    }

    [Fact]
    public async Task Without_a_contact_there_is_none()
    {
        await using var tracker = await TrackerHost.StartAsync();

        using var answer = await tracker.Browser().GetAsync(Address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
