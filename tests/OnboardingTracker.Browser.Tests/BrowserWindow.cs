using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Browser.Tests;

/// <summary>One person's window, with everything the browser complained about.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public BrowserWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console; a broken content security policy is among them.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The first owner, by the address on the console, as a newcomer does it.</summary>
    public async Task MakeOwnerAsync(TrackerHost host)
    {
        await Page.GotoAsync(host.SetupPath ?? throw new InvalidOperationException("The console printed no setup address."));
        await Page.GetByLabel("E-mail address").FillAsync(TrackerHost.OwnerEmail);
        await Page.GetByLabel("Your name").FillAsync(TrackerHost.OwnerName);
        await Page.GetByLabel("Password").FillAsync(TrackerHost.OwnerPassword);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Onboardings", Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Presses the practice button and waits, as a person does, until the page says that it was checked.</summary>
    public async Task PractiseAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Practise" }).First.ClickAsync();
        await Assertions.Expect(Page.GetByText("Checked just now")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>The row of a step on a milestone page.</summary>
    public ILocator Row(string step) => Page.Locator($"[data-step='{step}']");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
