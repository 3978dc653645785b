using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Writes the status of a step: icon, word and colour together.</summary>
[HtmlTargetElement("ot-status", Attributes = "step", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper : TagHelper
{
    public required StepStanding Step { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var look = Look.Of(Step.Status);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "status");
        output.Attributes.SetAttribute("data-tone", look.Tone);
        output.Attributes.SetAttribute("data-status", Step.Status.ToString());
        if (look.IsPill)
        {
            output.Attributes.Add(new TagHelperAttribute("data-pill"));
        }

        output.Content.AppendHtml(IconTagHelper.Icon(ViewContext, look.Icon));
        output.Content.Append(CoreWords.Of(Step));
    }
}
