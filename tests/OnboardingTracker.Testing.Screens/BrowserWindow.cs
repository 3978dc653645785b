using Microsoft.Playwright;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>One person's window, with everything the browser complained about.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly List<string> complaints = [];
    private readonly List<string> broken = [];

    public BrowserWindow(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        // Whatever opens in this context, whether a journey looks at its complaints or not.
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                broken.Add(message.Text);
            }
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame)
            {
                LastStatus = response.Status;
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Of the page shown now.</summary>
    public int LastStatus { get; private set; }

    /// <summary>Errors and warnings of the console; a broken content security policy is among them.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Complaints but for the browser's note that an answer had a status a journey meant it to have.</summary>
    public IReadOnlyList<string> ComplaintsBut(params int[] statuses) =>
        [.. complaints.Where(complaint => !statuses.Any(status => complaint.Contains($"the server responded with a status of {status}", StringComparison.Ordinal)))];

    public void ForgetComplaints() => complaints.Clear();

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

    /// <summary>Signs in on the page that is open, or on the one for it.</summary>
    /// <param name="email">Of whom, with the owner's password; null for the owner.</param>
    public async Task SignInAsync(string? at = "/signin", string? email = null)
    {
        if (at is not null)
        {
            await Page.GotoAsync(at);
        }

        await Page.GetByLabel("E-mail address").FillAsync(email ?? TrackerHost.OwnerEmail);
        await Page.GetByLabel("Password").FillAsync(TrackerHost.OwnerPassword);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/signin", default, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Presses the practice button and waits, as a person does, until the page says that it was checked.</summary>
    public async Task PractiseAsync()
    {
        await Page.GotoAsync("/onboardings");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Practise" }).First.ClickAsync();
        await CheckedAsync();
    }

    public Task CheckedAsync() => SeenAsync(Page.GetByTestId("checked"), "Checked just now");

    /// <summary>
    /// Waits, at most a minute, for what a check brings. Without scripts a person asks once how far it is, by the link beside the button; after that the page
    /// comes again by itself.
    /// </summary>
    /// <returns>How often the link was pressed.</returns>
    public async Task<int> SeenAsync(ILocator place, string words)
    {
        var link = Page.GetByRole(AriaRole.Link, new() { Name = "Show how far it is" });
        var isAsked = await link.IsVisibleAsync();
        if (isAsked)
        {
            await Page.WaitForTimeoutAsync(5_000);
            await link.ClickAsync();
        }

        await Assertions.Expect(place).ToContainTextAsync(words, new() { Timeout = 60_000 });
        return isAsked ? 1 : 0;
    }

    /// <summary>Waits until the page's scripts listen: a key pressed before that does nothing.</summary>
    public Task ReadyAsync() => Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-scripts", "on");

    /// <summary>The row of a step on a milestone page.</summary>
    public ILocator Row(string step) => Page.Locator($"[data-step='{step}']");

    /// <summary>What scrolls sideways or is cut off at the width the window has now; empty when all can be read.</summary>
    public Task<string[]> CutOffAsync() => Page.EvaluateAsync<string[]>(Reach.Script);

    /// <summary>Closes the window.</summary>
    /// <exception cref="InvalidOperationException">A page in it broke the content security policy.</exception>
    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        if (broken.Count > 0)
        {
            throw new InvalidOperationException($"The content security policy was broken: {string.Join(' ', broken)}");
        }
    }
}
