using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>A text in full, such as a link, with the button that copies it; without scripts it is there to be selected.</summary>
[HtmlTargetElement("ot-copy", Attributes = "value,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CopyTagHelper : TagHelper
{
    public required string Value { get; set; }

    /// <summary>What the button says it copies.</summary>
    public required string Label { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var button = SidTagHelper.CopyButton(ViewContext, Value);
        button.Attributes["aria-label"] = Label;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sid sid--full");
        output.Attributes.SetAttribute("translate", "no");
        output.Content.Append(Value).AppendHtml(" ").AppendHtml(button);
    }
}
