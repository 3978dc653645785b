using AngleSharp.Html.Dom;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>Somebody at a browser without script: opens pages, fills in the form that stands there, sends it.</summary>
internal sealed class Person(HttpClient browser)
{
    public static async Task<Person> SignedInAsync(TrackerHost tracker)
    {
        var person = new Person(tracker.Browser());
        await person.SendAsync(
            "/signin", form: null, new() { ["email"] = TrackerHost.OwnerEmail, ["password"] = TrackerHost.OwnerPassword });
        return person;
    }

    public async Task<Screen> OpenAsync(string address) =>
        await Screen.ReadAsync(await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));

    /// <summary>Opens a page and sends its form with what is typed; what is not typed goes as it stands there.</summary>
    /// <param name="form">How the form's action ends; null takes the first of the page's main part.</param>
    public async Task<Screen> SendAsync(string address, string? form, Dictionary<string, string?> typed)
    {
        var screen = await OpenAsync(address);
        return await SendAsync(screen, form, typed);
    }

    public async Task<Screen> SendAsync(Screen screen, string? form, Dictionary<string, string?> typed)
    {
        var element = screen.Form(form);
        var fields = Fields(element).Where(field => !typed.ContainsKey(field.Key)).ToList();
        fields.AddRange(typed.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, field.Value!)));
        using var content = new FormUrlEncodedContent(fields);
        return await PostAsync(element.GetAttribute("action") ?? screen.Address, content);
    }

    /// <summary>What a browser would send of a form that nobody typed into.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form) => form.QuerySelectorAll("input, textarea").SelectMany(Field);

    public async Task<Screen> PostAsync(string address, HttpContent content) =>
        await Screen.ReadAsync(await browser.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken));

    /// <summary>A request of any kind, read as a page.</summary>
    public async Task<Screen> SendAsync(HttpRequestMessage request) =>
        await Screen.ReadAsync(await browser.SendAsync(request, TestContext.Current.CancellationToken));

    /// <summary>An answer that goes on until it is left.</summary>
    public async Task<Stream> StreamAsync(string address, CancellationToken cancellationToken)
    {
        var answer = await browser.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellationToken);
    }

    /// <summary>Goes on to where the answer leads.</summary>
    public Task<Screen> FollowAsync(Screen screen) => OpenAsync(screen.Location ?? throw new InvalidOperationException($"{screen.Status} leads nowhere."));

    private static IEnumerable<KeyValuePair<string, string>> Field(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [KeyValuePair.Create(name, area.Value)],
        _ => [],
    };
}
