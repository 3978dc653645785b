using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Web.Live;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>
/// Asks for the open page again whenever its onboarding changes, and lets what is different settle in place. It stands inside the part that is
/// replaced, so that it always asks for the address the page has now.
/// </summary>
[HtmlTargetElement("ot-live", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LiveTagHelper : TagHelper
{
    /// <summary>Of the element that holds the stream, outside the part that is replaced.</summary>
    public const string StreamId = "live";

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

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Attributes.SetAttribute("hx-get", $"{request.PathBase}{request.Path}{request.QueryString}");
        output.Attributes.SetAttribute("hx-trigger", $"{LiveEndpoints.Changed} from:#{StreamId} throttle:300ms");
        InPlacePage.Describe(output.Attributes);
        output.Attributes.SetAttribute("hx-select-oob", "#side-nav:outerMorph");
        output.Attributes.SetAttribute("hx-status:404", "swap:none");
    }
}
