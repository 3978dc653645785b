using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>One answer of the app as a person sees it: status, address to go on to, and the page.</summary>
internal sealed record Screen(HttpStatusCode Status, string? Location, IHtmlDocument Page, HttpResponseMessage Response)
{
    /// <summary>Where it was asked for; a form without an action goes there again.</summary>
    public string Address => Response.RequestMessage!.RequestUri!.PathAndQuery;

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The sentences of the summary above the form.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim())];

    public string? Notice => Page.QuerySelector("#notices .notice p, .notice[role=status] p")?.TextContent.Trim();

    public static async Task<Screen> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Screen(response.StatusCode, response.Headers.Location?.ToString(), new HtmlParser().ParseDocument(text), response);
    }

    public string? Value(string field) => Page.QuerySelector($"[name={field}]") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };

    public IHtmlFormElement Form(string? action = null) => Page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
        .First(form => action is null ? form.Closest("main") is not null : (form.GetAttribute("action") ?? "").EndsWith(action, StringComparison.Ordinal));
}
