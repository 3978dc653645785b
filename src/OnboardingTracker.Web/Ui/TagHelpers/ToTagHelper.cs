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

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute(output.TagName == "form" ? "action" : "href", ViewContext.HttpContext.Request.PathBase + To);
}
