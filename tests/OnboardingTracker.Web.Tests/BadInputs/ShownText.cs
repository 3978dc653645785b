using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>That what looks like markup is text on a page and nothing else.</summary>
internal static class ShownText
{
    /// <summary>Of the elements that a browser would make of the text, the page has none; nor any script or handler of its own.</summary>
    public static void AssertNoElementCameOf(string text, IHtmlDocument page)
    {
        foreach (var element in new HtmlParser().ParseFragment(text, page.Body!).OfType<IElement>().SelectMany(one => one.QuerySelectorAll("*").Prepend(one)))
        {
            Assert.DoesNotContain(page.QuerySelectorAll(element.LocalName), shown => shown.OuterHtml == element.OuterHtml);
        }

        Assert.All(page.Scripts, script => Assert.True(script.HasAttribute("src"), script.OuterHtml));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }
}
