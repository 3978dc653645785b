using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OnboardingTracker.Browser.Tests.Behaviours;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>People are invited, come, work, look at money, and are removed: each in a window of their own, with mails by a real server.</summary>
public sealed partial class ComingAndGoingTests(Browser browser, House house) : IClassFixture<House>
{
    private const string Password = "nine unrelated kitchen words";
    private const string Step = "turn-on-two-factor";

    [Theory]
    [InlineData(Hands.Mouse)]
    [InlineData(Hands.KeyboardOnly)]
    [InlineData(Hands.ScriptsOff)]
    public async Task Who_is_invited_gets_a_mail_makes_an_account_and_ticks_a_step(Hands hands)
    {
        var address = $"{hands}@example.test".ToLowerInvariant();
        await using (var owner = await Visitor.ArriveAsync(browser, house.Host, hands))
        {
            await owner.Page.GotoAsync("/people/invitations");
            await owner.TypeAsync(owner.Page.GetByLabel("E-mail addresses"), address);
            await owner.ChooseAsync("Lead");
            await owner.ChooseAsync("US launch");
            await owner.PressButtonAsync("Invite people");
            await Expect(owner.Page.GetByTestId("made")).ToContainTextAsync(address);
        }

        var path = new Uri(Links().Match((await house.MailToAsync(address)).Text).Value).AbsolutePath;
        await using var window = await browser.OpenAsync(house.Address, withScripts: hands is not Hands.ScriptsOff);
        var invited = new Visitor(window, hands);
        var page = invited.Page;
        var device = hands is Hands.Mouse ? await VirtualAuthenticator.PlugInAsync(window) : null;
        await page.GotoAsync(path);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("invites you");
        await invited.TypeAsync(page.GetByLabel("Your name"), $"Newcomer by {hands}");
        await invited.TypeAsync(page.GetByLabel("Password"), Password);
        await invited.PressButtonAsync("Accept and make the account");
        await Expect(page.Locator("#notices .notice")).ToContainTextAsync("Welcome.");

        if (device is not null)
        {
            // From now on by the device, without the password.
            await page.GotoAsync("/account/passkeys");
            await device.UseAsync(window, "Add a passkey");
            await Expect(page.Locator("#notices .notice")).ToContainTextAsync("The passkey is made.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
            await page.LeadOnAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync());
            await device.UseAsync(window, "Use a passkey");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "US launch", Level = 1 })).ToBeVisibleAsync();
        }

        await page.GotoAsync("/onboardings");
        await invited.PressLinkAsync("US launch");
        await page.GotoAsync($"/onboardings/{House.Key}/m/account");
        await invited.PressAsync(window.Row(Step).GetByRole(AriaRole.Button, new() { Name = "Mark done" }));
        await Expect(window.Row(Step)).ToContainTextAsync("Confirmed by a person");
        await invited.PressAsync(window.Row(Step).GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(window.Row(Step)).ToContainTextAsync("Not started");
        Assert.Empty(window.Complaints);

        // The link is used up, for them and for whoever else has the mail.
        await using var other = await browser.OpenAsync(house.Address, withScripts: hands is not Hands.ScriptsOff);
        await other.Page.GotoAsync(path);
        Assert.Equal(410, other.LastStatus);
        await Expect(other.Page.Locator("main")).ToContainTextAsync("This invitation was used already. Sign in, or ask for a new one.");
    }

    [Fact]
    public async Task An_expired_invitation_says_so_and_lets_nobody_in()
    {
        await using var scope = house.Host.Services.CreateAsyncScope();
        var token = TokenText.New("");
        var owner = await house.Host.InvitingOwnerAsync();
        var old = Invitation.Make(token, "late@example.test", GivenRoles.Of([Role.Admin], []), owner, null, house.Host.Clock.GetUtcNow() - Invitation.Lifetime + TimeSpan.FromSeconds(20));
        await scope.ServiceProvider.GetRequiredService<IInvitationStore>().AddAsync([new MadeInvitation(old, token)], byMail: false, [], TestContext.Current.CancellationToken);
        await using var window = await browser.OpenAsync(house.Address);
        await window.Page.GotoAsync($"/invitations/{token}");
        await window.Page.GetByLabel("Password").FillAsync(Password);

        house.Host.Clock.Advance(TimeSpan.FromSeconds(30));
        await window.Page.SendByAsync("Accept and make the account");

        await Expect(window.Page.Locator("main")).ToContainTextAsync("This invitation has expired. Ask ");
        await window.Page.GotoAsync("/onboardings");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Finance_sees_billing_and_nothing_else()
    {
        await using var window = await ComeAsync("finance@example.test", Role.Finance);
        var page = window.Page;

        await Expect(page.GetByTestId("only-money")).ToContainTextAsync("US launch");
        await page.GetByTestId("only-money").GetByRole(AriaRole.Link, new() { Name = "US launch" }).ClickAsync();
        await Expect(page.GetByTestId("billing-account")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("billing-verdict")).ToContainTextAsync("Not ready:");
        await Expect(page.GetByTestId("billing-steps").Locator("li")).ToHaveCountAsync(5);
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "This onboarding" }).GetByRole(AriaRole.Link, new() { Name = "Connection" })).ToHaveCountAsync(0);

        foreach (var path in (string[])["", "/m/account", "/connection", "/settings", "/report"])
        {
            await page.GotoAsync($"/onboardings/{House.Key}{path}");
            Assert.Equal(403, window.LastStatus);
            await Expect(page.Locator("main")).ToContainTextAsync($"You can ask {TrackerHost.OwnerName}");
        }
    }

    [Fact]
    public async Task Whoever_an_admin_removes_can_do_nothing_more_in_the_tab_that_is_open()
    {
        await using var window = await ComeAsync("leaver@example.test", Role.Lead);
        var page = window.Page;
        await page.GotoAsync($"/onboardings/{House.Key}/m/account");
        await window.ReadyAsync();
        await using var admin = new Visitor(await ComeAsync("admin@example.test", Role.Admin), Hands.Mouse);
        await admin.Page.GotoAsync("/people");
        await admin.Page.GetByTestId("people").GetByRole(AriaRole.Link, new() { Name = "leaver" }).First.ClickAsync();
        await admin.PressButtonAsync("Remove from the organisation");
        await Expect(admin.Page.Locator("#notices .notice")).ToContainTextAsync("You can undo it for ten minutes.");

        await window.Row(Step).GetByRole(AriaRole.Button, new() { Name = "Mark done" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/signin\\?", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.GetByLabel("E-mail address").FillAsync("leaver@example.test");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.SendByAsync("Sign in");
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();

        await admin.Page.GotoAsync($"/onboardings/{House.Key}/m/account");
        await Expect(admin.Window.Row(Step)).ToContainTextAsync("Not started");
    }

    /// <summary>A window of somebody who has just accepted an invitation with this role, in the onboarding where it is one of those.</summary>
    private async Task<BrowserWindow> ComeAsync(string address, Role role)
    {
        await using var scope = house.Host.Services.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<InvitePeople>()
            .RunAsync(await house.Host.InvitingOwnerAsync(), [new Invitee(address, GivenRoles.Of([role], role is Role.Admin ? [] : [house.Onboarding]), null)], byMail: false, TestContext.Current.CancellationToken);
        var window = await browser.OpenAsync(house.Address);
        await window.Page.GotoAsync($"/invitations/{answer.Lines[0].Made!.Token}");
        await window.Page.GetByLabel("Password").FillAsync(Password);
        await window.Page.SendByAsync("Accept and make the account");
        return window;
    }

    [GeneratedRegex(@"https?://\S+/invitations/\S+", RegexOptions.None, 1000)]
    private static partial Regex Links();
}
