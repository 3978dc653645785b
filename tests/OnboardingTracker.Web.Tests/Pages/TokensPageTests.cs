using System.Net;
using AngleSharp.Html.Dom;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class TokensPageTests(PagesHost host) : IClassFixture<PagesHost>
{
    private const string Tokens = "/account/tokens";

    [Fact]
    public async Task A_token_is_shown_once_works_and_ends_when_it_is_revoked()
    {
        var made = await MakeAsync(new() { ["Name"] = "Nightly report", ["Scope"] = "read", ["Days"] = "30" });
        var text = made.Page.QuerySelector(".token__text code")!.TextContent;
        var api = host.Tracker.Api(text);

        Assert.Equal((HttpStatusCode.OK, "no-store"), (made.Status, made.Response.Headers.CacheControl?.ToString()));
        Assert.Equal(text, made.Page.QuerySelector(".copy")!.GetAttribute("data-copy"));
        Assert.Matches("^ot_[A-Za-z0-9_-]{43}$", text);
        Assert.Equal(HttpStatusCode.OK, (await api.ReadAsync(Stage.Onboardings)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.AddAsync(Stage.Onboardings, new { name = "No" })).Status);

        var again = await host.Owner.OpenAsync(Tokens);
        Assert.DoesNotContain(text, again.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var row = again.Page.QuerySelectorAll("[data-testid=token]").Single(one => one.TextContent.Contains("Nightly report", StringComparison.Ordinal));
        Assert.Contains("Read only", row.TextContent, StringComparison.Ordinal);

        var revoked = await RevokeAsync(again, row);
        Assert.Equal(HttpStatusCode.Redirect, revoked.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.ReadAsync(Stage.Onboardings)).Status);
        Assert.Contains("API token made", (await host.Owner.OpenAsync("/activity?kind=tokenRevoked")).Page.QuerySelector("select[name=kind]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Revoked the API token \"Nightly report\"", (await host.Owner.OpenAsync("/activity?kind=tokenRevoked")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_a_chosen_onboarding_opens_that_one_only()
    {
        var own = (await host.NewOnboardingAsync("Chosen one")).Split('/')[^1];
        var other = (await host.NewOnboardingAsync("Another one")).Split('/')[^1];

        var made = await MakeAsync(new() { ["Name"] = "One launch", ["Scope"] = "write", ["Reach"] = "chosen", ["Onboardings"] = own, ["Days"] = "1" });
        var api = host.Tracker.Api(made.Page.QuerySelector(".token__text code")!.TextContent);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotFound),
            ((await api.ReadAsync($"{Stage.Onboardings}/{own}")).Status, (await api.ReadAsync($"{Stage.Onboardings}/{other}")).Status));
    }

    [Theory]
    [InlineData("Name", "  ")]
    [InlineData("Name", "a\u202Eb")]
    [InlineData("Scope", "everything")]
    [InlineData("Reach", "chosen")]
    [InlineData("Days", "0")]
    [InlineData("Days", "91")]
    [InlineData("Days", "ninety")]
    public async Task What_cannot_be_is_refused_beside_its_field_and_makes_none(string field, string value)
    {
        var count = (await host.Owner.OpenAsync(Tokens)).Page.QuerySelectorAll("[data-testid=token]").Length;
        var typed = new Dictionary<string, string?> { ["Name"] = "Right", ["Scope"] = "read", ["Days"] = "5", [field] = value };

        var refused = await MakeAsync(typed);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (refused.Status, refused.Errors.Count));
        Assert.Equal(count, (await host.Owner.OpenAsync(Tokens)).Page.QuerySelectorAll("[data-testid=token]").Length);
    }

    [Fact]
    public async Task A_token_of_somebody_else_cannot_be_revoked_here()
    {
        var page = await MakeAsync(new() { ["Name"] = "Mine", ["Scope"] = "read", ["Days"] = "5" });
        var row = page.Page.QuerySelector("[data-testid=token]")!;
        row.QuerySelector("input[name=id]")!.SetAttribute("value", "019aaaaa-aaaa-7aaa-8aaa-aaaaaaaaaaaa");

        var refused = await host.Owner.FollowAsync(await RevokeAsync(page, row));

        Assert.Contains("This token is not here any more.", refused.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Screen> MakeAsync(Dictionary<string, string?> typed)
    {
        var page = await host.Owner.OpenAsync(Tokens);
        var form = page.Page.QuerySelector("form.form")!;
        typed.TryAdd("Reach", "all");
        return await SendAsync(Tokens, form, typed);
    }

    private Task<Screen> RevokeAsync(Screen page, AngleSharp.Dom.IElement row)
    {
        var form = row.QuerySelector("form")!;
        Assert.NotNull(page.Page);
        return SendAsync(form.GetAttribute("action")!, form, new() { ["id"] = form.QuerySelector("input[name=id]")!.GetAttribute("value") });
    }

    private async Task<Screen> SendAsync(string address, AngleSharp.Dom.IElement form, Dictionary<string, string?> typed)
    {
        typed["__RequestVerificationToken"] = form.QuerySelectorAll("input").OfType<IHtmlInputElement>().First(input => input.Name == "__RequestVerificationToken").Value;
        using var content = new FormUrlEncodedContent(typed.Select(field => KeyValuePair.Create(field.Key, field.Value ?? "")));
        return await host.Owner.PostAsync(address, content);
    }
}
