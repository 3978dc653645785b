using System.Net;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

public sealed class PasswordPageTests
{
    private const string Wanted = "another long phrase of hers";

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_only_the_new_one_opens()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var other = await PlainPage.SignedInAsync(tracker);
        var mine = await PlainPage.SignedInAsync(tracker);
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(other, "/onboardings")).Status);
        var form = await PlainPage.OpenAsync(mine, "/account/password");

        var wrong = await form.SendAsync("#password-form", ("PresentPassword", "not the password at all"), ("WantedPassword", Wanted));
        var known = await form.SendAsync("#password-form", ("PresentPassword", TrackerHost.OwnerPassword), ("WantedPassword", "passwordpassword"));
        var changed = await form.SendAsync("#password-form", ("PresentPassword", TrackerHost.OwnerPassword), ("WantedPassword", Wanted));
        tracker.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.Status, known.Status));
        Assert.Contains("The present password is not right.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("This password is well known. Choose another.", known.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/account"), (changed.Status, changed.Location));
        Assert.Equal(HttpStatusCode.OK, (await PlainPage.OpenAsync(mine, "/onboardings")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await PlainPage.OpenAsync(other, "/onboardings")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(tracker, TrackerHost.OwnerPassword)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(tracker, Wanted)).Status);
    }

    [Fact]
    public async Task A_form_that_waited_too_long_shows_neither_password_nor_code()
    {
        await using var tracker = await TrackerHost.StartAsync();
        await tracker.CreateOwnerAsync();
        var browser = await PlainPage.SignedInAsync(tracker);

        foreach (var (page, form, fields) in new[]
        {
            ("/account/password", "#password-form", new[] { ("PresentPassword", "planted words"), ("WantedPassword", "planted words") }),
            ("/account/confirm", "#confirm-form", [("Password", "planted words"), ("Code", "planted words"), ("kept", "planted words")]),
        })
        {
            var expired = await (await PlainPage.OpenAsync(browser, page)).SendAsync(form, [("__RequestVerificationToken", "none"), .. fields]);

            Assert.Equal(HttpStatusCode.BadRequest, expired.Status);
            Assert.DoesNotContain("planted words", expired.Html, StringComparison.Ordinal);
        }
    }

    private static async Task<PlainPage> SignInAsync(TrackerHost tracker, string password) =>
        await (await PlainPage.OpenAsync(tracker.Browser(), "/signin")).SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", password));
}
