using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Screens;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Somebody signed in, who works a page with the mouse, with the keyboard alone, or with scripts off, and counts what was selected.</summary>
internal sealed class Visitor(BrowserWindow window, Hands hands) : IAsyncDisposable
{
    private const int StopsAtMost = 250;

    public BrowserWindow Window => window;

    public IPage Page => window.Page;

    /// <summary>Links and buttons pressed so far.</summary>
    public int Selections { get; private set; }

    public static async Task<Visitor> ArriveAsync(Browser browser, TrackerHost host, Hands hands)
    {
        var visitor = new Visitor(await browser.OpenAsync(host.BaseAddress, withScripts: hands is not Hands.ScriptsOff), hands);
        await visitor.Page.GotoAsync("/onboardings");
        await visitor.TypeAsync(visitor.Page.GetByLabel("E-mail address"), TrackerHost.OwnerEmail);
        await visitor.TypeAsync(visitor.Page.GetByLabel("Password"), TrackerHost.OwnerPassword);
        await visitor.PressAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }));
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("nboardings");
        visitor.Selections = 0;
        return visitor;
    }

    public Task PressButtonAsync(string name) => PressAsync(Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    public Task PressLinkAsync(string name) => PressAsync(Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name }).First);

    /// <summary>Goes by the menu of the onboarding, which a narrow window keeps behind a button.</summary>
    public async Task PressInMenuAsync(string name)
    {
        var link = Page.GetByRole(AriaRole.Navigation, new() { Name = "This onboarding" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
        if (!await link.IsVisibleAsync())
        {
            await PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }));
        }

        await PressAsync(link);
    }

    public async Task PressAsync(ILocator target)
    {
        Selections++;
        if (hands is not Hands.KeyboardOnly)
        {
            await target.ClickAsync();
            return;
        }

        await GoToAsync(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits for what a check brings; asking the page for it, without scripts, counts.</summary>
    public async Task SeeAsync(ILocator place, string words) => Selections += await window.SeenAsync(place, words);

    public async Task TypeAsync(ILocator field, string text)
    {
        if (hands is not Hands.KeyboardOnly)
        {
            await field.FillAsync(text);
            return;
        }

        await GoToAsync(field);
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses an answer: Space for a box, arrows within a group of radio buttons.</summary>
    public async Task ChooseAsync(string label)
    {
        var choice = Page.GetByLabel(label, new() { Exact = false }).First;
        if (hands is not Hands.KeyboardOnly)
        {
            await choice.CheckAsync();
            return;
        }

        if (await choice.GetAttributeAsync("type") == "checkbox")
        {
            await GoToAsync(choice);
            await Page.Keyboard.PressAsync("Space");
        }
        else
        {
            var name = await choice.GetAttributeAsync("name");
            var group = Page.Locator($"input[name='{name}']");
            if (await group.And(Page.Locator(":checked")).CountAsync() == 0)
            {
                // Where nothing is chosen yet, Tab comes to the first, and Space chooses it.
                await GoToAsync(group.First);
                await Page.Keyboard.PressAsync("Space");
            }

            await GoToAsync(group.And(Page.Locator(":checked")));
            for (var pressed = 0; pressed < 10 && !await choice.IsCheckedAsync(); pressed++)
            {
                await Page.Keyboard.PressAsync("ArrowUp");
            }
        }

        await Expect(choice).ToBeCheckedAsync();
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    /// <summary>Tab by Tab, as there is no other way without a mouse; what cannot be reached so is a fault of the page.</summary>
    private async Task GoToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var stops = 0; stops < StopsAtMost; stops++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached with Tab.");
    }
}
