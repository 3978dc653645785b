using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Web.Live;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>
/// Asks for the open page again whenever its onboarding changes. What carries <see cref="SettlesTagHelper"/> settles in place; for the rest the
/// page offers itself anew (behaviour <c>settle</c>), because it would move under the reader's eyes. It stands inside the part that is replaced,
/// so that it always asks for the address the page has now.
/// </summary>
[HtmlTargetElement("ot-live", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LiveTagHelper : TagHelper
{
    /// <summary>Of the element that holds the stream, outside the part that is replaced.</summary>
    public const string StreamId = "live";

    /// <summary>A check is under way: who looks at this page waits for its result, and is shown it when it is there.</summary>
    public bool Awaits { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A form that came back with errors is being worked on: nothing may change under it.
        var request = ViewContext.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method))
        {
            output.SuppressOutput();
            return;
        }

        var address = $"{request.PathBase}{request.Path}{request.QueryString}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Attributes.SetAttribute("data-live", Awaits ? "awaits" : "");
        output.Attributes.SetAttribute("hx-get", address);
        output.Attributes.SetAttribute("hx-trigger", $"{LiveEndpoints.Changed} from:#{StreamId} throttle:300ms");
        InPlacePage.Describe(output.Attributes);
        output.Attributes.SetAttribute("hx-target", "#say");
        output.Attributes.SetAttribute("hx-select", "#say");
        output.Attributes.SetAttribute("hx-select-oob", string.Join(',', SettlesTagHelper.IdsOf(ViewContext.HttpContext).Prepend("side-nav").Select(id => $"#{id}:outerMorph")));
        output.Attributes.SetAttribute("hx-status:404", "swap:none");
        output.PostElement.AppendHtml(Again(address));
    }

    /// <summary>Asks for the whole page when the person does.</summary>
    private static TagBuilder Again(string address)
    {
        var attributes = new TagHelperAttributeList();
        InPlacePage.Describe(attributes);
        var again = new TagBuilder("div");
        again.MergeAttribute("hidden", "hidden");
        again.MergeAttribute("data-again", "");
        again.MergeAttribute("hx-get", address);
        again.MergeAttribute("hx-trigger", "again");
        foreach (var attribute in attributes)
        {
            again.MergeAttribute(attribute.Name, attribute.Value.ToString());
        }

        return again;
    }
}
