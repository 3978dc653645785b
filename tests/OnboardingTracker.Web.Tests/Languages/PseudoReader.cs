using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Languages;

/// <summary>Somebody whose browser asks for the pseudo-language; notes every text that is not in it on every page that comes.</summary>
internal sealed class PseudoReader
{
    private readonly Person person;
    private readonly SortedSet<string> outside = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private PseudoReader(Person person) => this.person = person;

    /// <summary>"text, on /page"; a text that many pages show is noted once.</summary>
    public IReadOnlyCollection<string> Outside => outside;

    public static PseudoReader At(TrackerHost tracker)
    {
        var browser = tracker.Browser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("qps-Ploc");
        return new PseudoReader(new Person(browser));
    }

    public async Task<Screen> OpenAsync(string address) => Note(await person.OpenAsync(address));

    /// <summary>Sends the form and reads where it leads.</summary>
    public async Task<Screen> SendAsync(string address, string? form, params (string Name, string? Value)[] typed) =>
        await SendAsync(await OpenAsync(address), form, typed);

    public async Task<Screen> SendAsync(Screen screen, string? form, params (string Name, string? Value)[] typed) =>
        await OnwardAsync(Note(await person.SendAsync(screen, form, typed.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal))));

    public async Task<Screen> PostAsync(string address, HttpContent content) => await OnwardAsync(Note(await person.PostAsync(address, content)));

    /// <summary>Every page below this one that links lead to, each once; answers how many.</summary>
    public async Task<int> CrawlAsync(string start)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>(known);
        while (open.TryDequeue(out var address))
        {
            var screen = await OpenAsync(address);
            foreach (var link in screen.Page.QuerySelectorAll($"a[href^='{start}/']").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(known.Add))
            {
                open.Enqueue(link);
            }
        }

        return known.Count;
    }

    private async Task<Screen> OnwardAsync(Screen answer) => answer.Location is { } next ? await OpenAsync(next) : answer;

    private Screen Note(Screen screen)
    {
        if (screen.Response.Content.Headers.ContentType?.MediaType == "text/html" && screen.Location is null)
        {
            Assert.Equal("qps-Ploc", screen.Page.DocumentElement.GetAttribute("lang"));
            outside.UnionWith(OutsideTexts.In(screen.Page).Where(seen.Add).Select(text => $"{text}, on {screen.Address}"));
        }

        return screen;
    }
}
