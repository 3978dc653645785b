using System.Net;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class NewOnboardingTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Fact]
    public async Task Three_pages_of_answers_become_an_onboarding_and_none_is_asked_twice()
    {
        await host.Owner.SendAsync("/onboardings/new", null, new() { ["name"] = "  Kunde <b>& Söhne  ", ["teamType"] = "isv" });
        await host.Owner.SendAsync(
            "/onboardings/new/traffic", null, new() { ["moreCountries"] = "de, Japan", ["messagesPerDay"] = "40 000", ["twoWay"] = "false" });
        await host.Owner.SendAsync("/onboardings/new/senders", null, new() { ["targetDate"] = "2027-01-15" });
        var check = await host.Owner.OpenAsync("/onboardings/new/check");
        var answers = check.Page.QuerySelectorAll("dd").Select(answer => answer.TextContent).ToList();

        var started = await host.Owner.SendAsync(check, null, []);
        var overview = await host.Owner.FollowAsync(started);

        Assert.Superset(
            new HashSet<string> { "Software vendor (ISV)", "Germany, Japan", "40,000 messages", "No", "15 Jan 2027", "Not sure yet" },
            answers.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, started.Status);
        Assert.Equal("Kunde <b>& Söhne", overview.Heading);
        Assert.Equal(["Germany", "Japan"], overview.Page.QuerySelectorAll("[data-testid=can-send] dt").Select(country => country.TextContent));
    }

    [Fact]
    public async Task An_answer_asked_for_from_the_summary_leads_back_to_it()
    {
        await host.Owner.SendAsync("/onboardings/new", null, new() { ["name"] = "Before" });

        var changed = await host.Owner.SendAsync("/onboardings/new?change=true", null, new() { ["name"] = "After" });
        var check = await host.Owner.FollowAsync(changed);

        Assert.Equal("/onboardings/new/check", changed.Location);
        Assert.Equal("After", check.Page.QuerySelector("dd")!.TextContent);
    }

    [Fact]
    public async Task Without_a_name_everything_typed_comes_back_with_the_sentence_at_its_field()
    {
        var refused = await host.Owner.SendAsync(
            "/onboardings/new", null, new() { ["name"] = "", ["customer"] = "<b>Kunde</b> & Söhne", ["teamType"] = "enterprise" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Enter a name."], refused.Errors);
        Assert.StartsWith("Error: ", refused.Page.Title, StringComparison.Ordinal);
        Assert.Equal("<b>Kunde</b> & Söhne", refused.Value("customer"));
        Assert.NotNull(refused.Page.QuerySelector("input[name=teamType][value=enterprise][checked]"));
        Assert.Equal("true", refused.Page.QuerySelector("#name")!.GetAttribute("aria-invalid"));
        Assert.Contains("name-error", refused.Page.QuerySelector("#name")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Countries_that_can_be_read_are_ticked_and_the_others_stay_typed()
    {
        var refused = await host.Owner.SendAsync(
            "/onboardings/new/traffic", null, new() { ["moreCountries"] = "Chad, Atlantis", ["messagesPerDay"] = "about 2k" });

        Assert.Equal(
            [
                "Atlantis is not a country we know. Use a name or a two-letter code, for example Germany or DE.",
                "Enter the busiest day as a number, for example 40000.",
            ],
            refused.Errors);
        Assert.NotNull(refused.Page.QuerySelector("input[name=countries][value=TD][checked]"));
        Assert.Equal(("Atlantis", "about 2k"), (refused.Value("moreCountries"), refused.Value("messagesPerDay")));
    }

    [Fact]
    public async Task A_form_without_its_token_saves_nothing_and_gives_back_what_was_typed()
    {
        var expired = await host.Owner.PostAsync(
            "/onboardings/new", new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "Typed <name>" }));

        var saved = await host.Owner.SendAsync(expired, null, []);

        Assert.Equal(HttpStatusCode.BadRequest, expired.Status);
        Assert.Contains("Your session ended before this was saved. What you typed is below: save it now.", expired.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Typed <name>", expired.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("/onboardings/new/traffic", saved.Location);
    }
}
