using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>A page as a browser without scripts has it: read, fill in a form, send it with its hidden fields.</summary>
internal sealed record PlainPage(HttpClient Browser, HttpResponseMessage Answer, string Html, IHtmlDocument Document)
{
    public HttpStatusCode Status => Answer.StatusCode;

    public string? Location => Answer.Headers.Location?.OriginalString;

    public string Text => Document.Body!.TextContent;

    public static async Task<PlainPage> OpenAsync(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        return await ReadAsync(browser, answer);
    }

    /// <summary>A browser in which the owner has signed in.</summary>
    public static async Task<HttpClient> SignedInAsync(TrackerHost tracker)
    {
        var browser = tracker.Browser();
        var answer = await (await OpenAsync(browser, "/signin")).SendAsync(("Email", TrackerHost.OwnerEmail), ("Password", TrackerHost.OwnerPassword));
        Assert.True(answer.Status is HttpStatusCode.Redirect, answer.Text);
        return browser;
    }

    /// <summary>Sends the page's form, or the one with this action.</summary>
    public Task<PlainPage> SendAsync(params (string Name, string Value)[] typed) => SendAsync("form[method=post]", typed);

    public async Task<PlainPage> SendAsync(string selector, params (string Name, string Value)[] typed)
    {
        var form = Assert.IsType<IHtmlFormElement>(Document.QuerySelector(selector), exactMatch: false);
        var names = typed.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Where(input => !names.Contains(input.Name ?? ""))
            .Select(input => (Name: input.Name!, Value: input.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value)));

        var action = form.GetAttribute("action") is { Length: > 0 } told ? told : Answer.RequestMessage!.RequestUri!.PathAndQuery;
        var answer = await Browser.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
        return await ReadAsync(Browser, answer);
    }

    private static async Task<PlainPage> ReadAsync(HttpClient browser, HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new PlainPage(browser, answer, html, new HtmlParser().ParseDocument(html));
    }
}
