using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Hosting.SignIn.Oidc;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>Settings of OpenID Connect that cannot work stop the start with a sentence.</summary>
public sealed class OidcOptionsTests
{
    private const string Right = "Oidc:Authority=https://login.example.test;Oidc:ClientId=a;Oidc:ClientSecret=planted-secret";

    [Theory]
    [InlineData("Oidc:ClientId=a", "Oidc:Authority (Oidc__Authority) is missing.")]
    [InlineData("Oidc:Groups:Admin=a", "Oidc:Authority (Oidc__Authority) is missing.")]
    [InlineData("Oidc:Authority=login.example.test;Oidc:ClientId=a;Oidc:ClientSecret=b", "is the issuer's https address")]
    [InlineData("Oidc:Authority=http://login.example.test;Oidc:ClientId=a;Oidc:ClientSecret=b", "Plain http is for this machine alone.")]
    [InlineData("Oidc:Authority=https://login.example.test;Oidc:ClientSecret=planted-secret", "Oidc:ClientId (Oidc__ClientId) is missing.")]
    [InlineData("Oidc:Authority=https://login.example.test;Oidc:ClientId=a", "Oidc:ClientSecret (Oidc__ClientSecret) is missing.")]
    [InlineData($"{Right};Oidc:Scopes=profile email", "Oidc:Scopes (Oidc__Scopes)")]
    [InlineData($"{Right};Oidc:GroupClaim= ", "Oidc:GroupClaim (Oidc__GroupClaim)")]
    [InlineData($"{Right};Oidc:Groups:Lead=a", "Oidc:Groups:Lead (Oidc__Groups__Lead) is no role of the organisation. Those are Owner, Admin, Finance.")]
    [InlineData($"{Right};Oidc:NewPeopleFrom=ada@example.test", "Oidc:NewPeopleFrom (Oidc__NewPeopleFrom) are domains")]
    public async Task Wrong_settings_stop_the_start(string settings, string sentence)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Split(';').Select(one => one.Split('=')).Select(one => KeyValuePair.Create(one[0], (string?)one[1])))
            .Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddOidc(configuration).BuildServiceProvider();

        // What the host asks before it starts anything.
        var failure = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        var said = StartRefusal.SentenceOf(failure);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("planted-secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_stops_no_start_and_without_a_name_it_is_called_by_its_host()
    {
        await using var tracker = await TrackerHost.StartAsync(Right.Split(';').Select(one => one.Split('=')).Select(one => KeyValuePair.Create(one[0], one[1])));

        var page = await PlainPage.OpenAsync(tracker.Browser(), "/signin");

        Assert.Equal("Sign in with login.example.test", page.Document.QuerySelector("a[href*='oidc']")!.TextContent.Trim());
        Assert.DoesNotContain("planted-secret", page.Html + tracker.Log + tracker.Console, StringComparison.Ordinal);
    }
}
