using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Points a link or a form to an address of <see cref="Links"/>, with the path base the product runs under.</summary>
[HtmlTargetElement("a", Attributes = "ot-to")]
[HtmlTargetElement("form", Attributes = "ot-to")]
public sealed class ToTagHelper : TagHelper
{
    // After the form tag helper, which adds the antiforgery field and an action of its own.
    public override int Order => 1;

    [HtmlAttributeName("ot-to")]
    public required string To { get; set; }

    /// <summary>
    /// A form whose answer settles in place where there is script: the page it leads to is fetched and its parts are morphed into the open one.
    /// Without script the same form is sent and answered as any other.
    /// </summary>
    [HtmlAttributeName("ot-in-place")]
    public bool InPlace { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var address = ViewContext.HttpContext.Request.PathBase + To;
        output.Attributes.SetAttribute(output.TagName == "form" ? "action" : "href", address);
        if (InPlace)
        {
            output.Attributes.SetAttribute("hx-post", address);
            output.Attributes.SetAttribute("hx-replace-url", "true");
            output.Attributes.SetAttribute("data-behavior", "busy");
            InPlacePage.Describe(output.Attributes);
        }
    }
}
