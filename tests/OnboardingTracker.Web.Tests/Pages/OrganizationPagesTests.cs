using System.Net;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>The part of the connection page that is about the organization, and the pages behind it.</summary>
public sealed class OrganizationPagesTests
{
    private const string Wrong = "wrong-client-secret-wrong-client-1";

    [Fact]
    public async Task It_is_added_replaced_and_removed_beside_the_account()
    {
        await using var twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = "healthy" }, TestContext.Current.CancellationToken);
        await using var tracker = await TrackerHost.StartAsync([new("Twilio:BaseUrl", twilio.BaseUrlTemplate)]);
        var (person, onboarding) = await ConnectedAsync(tracker);
        var place = $"{onboarding}/connection";
        var before = await person.OpenAsync(place);

        var refused = await person.SendAsync(before, "/connection/organization", Credential(Wrong));
        var added = await person.SendAsync(refused, "/connection/organization", Credential(SimulatorCredentials.ClientSecret));
        var connected = await person.FollowAsync(added);
        var tested = await person.SendAsync(connected, "/organization/test", []);
        var replace = await person.OpenAsync($"{place}/organization");
        var replaced = await person.SendAsync(replace, "/connection/organization", new() { ["clientSecret"] = SimulatorCredentials.ClientSecret });
        var ask = await person.OpenAsync($"{place}/organization/remove");
        var removed = await person.SendAsync(ask, null, []);
        var after = await person.FollowAsync(removed);

        // Nothing is tried yet; what it would open is said with its steps, above the form.
        Assert.NotNull(Part(before).QuerySelector("#organization-form"));
        Assert.Equal(4, Part(before).QuerySelectorAll("tbody .cell-state").Count(state => state.TextContent.Trim() == "Not tried"));

        // What was typed stays, except for the secret.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            ["Twilio did not accept the client ID and secret of the organization. Check both, and that the OAuth app is still there (20003)."], refused.Errors);
        Assert.Equal(
            (SimulatorCredentials.OrganizationSid, SimulatorCredentials.ClientId, ""),
            (refused.Value("organizationSid"), refused.Value("clientId"), refused.Value("clientSecret")));

        Assert.Equal((HttpStatusCode.Redirect, place), (added.Status, added.Location));
        Assert.Contains("Connected since", Part(connected).TextContent, StringComparison.Ordinal);
        Assert.Equal(4, Part(connected).QuerySelectorAll("tbody .cell-state").Count(state => state.TextContent.Trim() == "Works"));
        Assert.Equal((HttpStatusCode.Redirect, place), (tested.Status, tested.Location));
        Assert.Equal((SimulatorCredentials.ClientId, ""), (replace.Value("clientId"), replace.Value("clientSecret")));
        Assert.Equal((HttpStatusCode.Redirect, place), (replaced.Status, replaced.Location));
        Assert.All([replace, ask], page => Assert.Contains(page.Page.QuerySelectorAll("main a"), link => link.TextContent.Trim() == "Cancel" && link.GetAttribute("href") == place));
        Assert.Equal("Organization removed. Results so far stay.", after.Notice);
        Assert.DoesNotContain("Connected since", Part(after).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(SimulatorCredentials.ClientSecret, string.Concat(before.Page.Source.Text, connected.Page.Source.Text, replace.Page.Source.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_it_says_since_when_and_why()
    {
        await using var twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = "healthy" }, TestContext.Current.CancellationToken);
        await using var tracker = await TrackerHost.StartAsync([new("Twilio:BaseUrl", twilio.BaseUrlTemplate)]);
        var (person, onboarding) = await ConnectedAsync(tracker);
        await person.SendAsync($"{onboarding}/connection/organization", "/connection/organization", Credential(SimulatorCredentials.ClientSecret));
        using var control = new HttpClient { BaseAddress = twilio.Address };
        using var change = await control.PatchAsync(
            new Uri("/_simulator/organization", UriKind.Relative), System.Net.Http.Json.JsonContent.Create(new { revoked = true }), TestContext.Current.CancellationToken);

        var refused = await person.FollowAsync(await person.SendAsync($"{onboarding}/connection", "/organization/test", []));

        Assert.Contains("Twilio did not accept the client ID and secret of the organization.", refused.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "x", "s", "Enter an Organization SID. It starts with OR and has 34 characters.")]
    [InlineData(SimulatorCredentials.OrganizationSid, "", "s", "Enter the client ID of the OAuth app.")]
    [InlineData(SimulatorCredentials.OrganizationSid, "x", "", "Enter the client secret. Twilio shows it only once, when the OAuth app is made.")]
    public async Task What_cannot_be_right_is_refused_and_stays_typed(string organization, string client, string secret, string sentence)
    {
        await using var twilio = await SimulatorHost.StartAsync(new SimulatorOptions { Scenario = "healthy" }, TestContext.Current.CancellationToken);
        await using var tracker = await TrackerHost.StartAsync([new("Twilio:BaseUrl", twilio.BaseUrlTemplate)]);
        var (person, onboarding) = await ConnectedAsync(tracker);

        var refused = await person.SendAsync(
            $"{onboarding}/connection", "/connection/organization", new() { ["organizationSid"] = organization, ["clientId"] = client, ["clientSecret"] = secret });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal([sentence], refused.Errors);
        Assert.Equal((organization, client, ""), (refused.Value("organizationSid"), refused.Value("clientId"), refused.Value("clientSecret")));
    }

    private static Dictionary<string, string?> Credential(string secret) => new()
    {
        ["organizationSid"] = SimulatorCredentials.OrganizationSid,
        ["clientId"] = SimulatorCredentials.ClientId,
        ["clientSecret"] = secret,
    };

    private static AngleSharp.Dom.IElement Part(Screen screen) => screen.Page.QuerySelector("[data-testid=organization]")!;

    private static async Task<(Person Person, string Onboarding)> ConnectedAsync(TrackerHost tracker)
    {
        await tracker.CreateOwnerAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        var created = await api.AddAsync("/api/v1/onboardings", new { name = "US launch", profile = HealthyLaunch.Profile });
        await api.SetAsync($"{created.Location}/connection", HealthyLaunch.Keys());
        var person = await Person.SignedInAsync(tracker);
        return (person, created.Location!.Replace("/api/v1", "", StringComparison.Ordinal));
    }
}
