using System.Net;
using System.Text.Json;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>The credential of the organization by the API: added, rotated, refused, lost, removed.</summary>
public sealed class OrganizationTests
{
    [Fact]
    public async Task It_is_tested_kept_rotated_and_removed_and_the_account_stays_connected()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        var place = $"{onboarding}/connection/organization";

        var before = await stage.Api.ReadAsync(place);
        var added = await stage.Api.SetAsync(place, HealthyLaunch.Organization());
        var stale = await stage.Api.SetAsync(place, HealthyLaunch.Organization(), ifMatch: "\"1\"");
        var rotated = await stage.Api.SetAsync(place, HealthyLaunch.Organization());
        var read = await stage.Api.ReadAsync(place);
        var removed = await stage.Api.RemoveAsync(place);
        var after = await stage.Api.ReadAsync(place);
        var again = await stage.Api.RemoveAsync(place);

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (added.Status, rotated.Status, read.Status));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal(
            (SimulatorCredentials.OrganizationSid, SimulatorCredentials.ClientId, "connected"),
            (Text(read.Json, "organizationSid"), Text(read.Json, "clientId"), Text(read.Json, "state")));
        Assert.Equal(
            ["Users of the organization", "Accounts of the organization", "Role assignments", "Roles of the organization"],
            read.Json.GetProperty("capabilities").EnumerateArray().Select(line => Text(line, "reads")));
        Assert.Contains(
            "share-roles-in-the-team",
            read.Json.GetProperty("capabilities")[2].GetProperty("steps").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (removed.Status, after.Status, again.Status));
        Assert.Equal(HttpStatusCode.OK, (await stage.Api.ReadAsync($"{onboarding}/connection")).Status);
        var activity = (await stage.Api.ReadAsync($"{onboarding}/activity")).Text;
        Assert.Contains("Connected organization", activity, StringComparison.Ordinal);
        Assert.Contains("Disconnected organization", activity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_with_the_reason_of_Twilio_and_leaves_the_old_one_at_work()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.OrganizeAsync(onboarding);

        var refused = await stage.Api.SetAsync($"{onboarding}/connection/organization", HealthyLaunch.Organization("wrong-client-secret-wrong-client-1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            "Twilio did not accept the client ID and secret of the organization. Check both, and that the OAuth app is still there (20003).", Text(refused.Json, "detail"));
        Assert.Equal("connected", Text((await stage.Api.ReadAsync($"{onboarding}/connection/organization")).Json, "state"));
    }

    [Theory]
    [InlineData("""{"organizationSid":"AC0123456789abcdef0123456789abcdef","clientId":"OQ1","clientSecret":"s"}""", "/organizationSid", "Organization SID must start with OR. This one starts with AC, which is an account.")]
    [InlineData("""{"organizationSid":"OR../../../../0123456789abcdef0123","clientId":"OQ1","clientSecret":"s"}""", "/organizationSid", "After OR come 32 characters 0-9 and a-f.")]
    [InlineData("""{"organizationSid":"OR0123456789abcdef0123456789abcdef","clientSecret":"s"}""", "/clientId", "Enter the client ID of the OAuth app.")]
    [InlineData("""{"organizationSid":"OR0123456789abcdef0123456789abcdef","clientId":"SK0123456789abcdef0123456789abcdef","clientSecret":"s"}""", "/clientId", "This is no client ID: it starts with SK. Copy the client ID of the OAuth app.")]
    [InlineData("""{"organizationSid":"OR0123456789abcdef0123456789abcdef","clientId":"OQ1"}""", "/clientSecret", "Enter the client secret. Twilio shows it only once, when the OAuth app is made.")]
    [InlineData("""{"organizationSid":"OR0123456789abcdef0123456789abcdef","clientId":"OQ1","clientSecret":"a\r\nX: 1"}""", "/clientSecret", "The client secret has a line break in it. Copy it again.")]
    public async Task What_cannot_be_right_is_refused_before_Twilio_is_asked(string body, string at, string sentence)
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();

        var answer = await stage.Api.SetAsync($"{onboarding}/connection/organization", body);
        var asked = await stage.Control.GetStringAsync(new Uri("/_simulator/requests", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(sentence, answer.Json.GetProperty("errors").GetProperty(at)[0].GetString());
        Assert.DoesNotContain("/oauth/v2/token", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_an_account_beside_it()
    {
        await using var stage = await Stage.SetAsync();
        var created = await stage.Api.AddAsync(Stage.Onboardings, Stage.Healthy);

        var refused = await stage.Api.SetAsync($"{created.Location}/connection/organization", HealthyLaunch.Organization());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Connect the Twilio account first; the organization is read beside it.", Text(refused.Json, "detail"));
    }

    [Fact]
    public async Task Removed_at_Twilio_it_is_lost_since_then_and_comes_back()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.OrganizeAsync(onboarding);
        await stage.CheckAsync(onboarding);
        await stage.ChangeOrganizationAsync(new { revoked = true });
        await stage.CheckAsync(onboarding);
        var lost = (await stage.Api.ReadAsync($"{onboarding}/connection/organization")).Json;
        var account = (await stage.Api.ReadAsync($"{onboarding}/connection")).Json;
        await stage.ChangeOrganizationAsync(new { revoked = false });
        await stage.CheckAsync(onboarding);
        var back = (await stage.Api.ReadAsync($"{onboarding}/connection/organization")).Json;

        Assert.Equal("lost", Text(lost, "state"));
        Assert.All(lost.GetProperty("capabilities").EnumerateArray(), line => Assert.Equal("noAccess", Text(line, "result")));
        Assert.StartsWith("Twilio did not accept the client ID and secret", Text(lost, "problem"), StringComparison.Ordinal);
        Assert.Equal("connected", Text(account, "state"));
        Assert.Equal("connected", Text(back, "state"));
        Assert.True(back.GetProperty("since").GetDateTimeOffset() > lost.GetProperty("since").GetDateTimeOffset());
        Assert.Contains("Lost the credential of the organization", (await stage.Api.ReadAsync($"{onboarding}/activity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_account_the_credential_goes_too()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.OrganizeAsync(onboarding);

        await stage.Api.RemoveAsync($"{onboarding}/connection");

        Assert.Equal(HttpStatusCode.NotFound, (await stage.Api.ReadAsync($"{onboarding}/connection/organization")).Status);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
