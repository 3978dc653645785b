using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Writes "15 of 22 steps done, 1 not needed" with a bar as decoration.</summary>
[HtmlTargetElement("ot-count", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CountTagHelper : TagHelper
{
    public required StepCounts Of { get; set; }

    /// <summary>As it follows "15 of 22": "steps done".</summary>
    public string What { get; set; } = "done";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "count");

        var number = new TagBuilder("span");
        number.AddCssClass("count__n");
        number.InnerHtml.Append(string.Create(CultureInfo.InvariantCulture, $"{Of.Done} of {Of.Total} {What}"));

        var words = new TagBuilder("span");
        words.InnerHtml.AppendHtml(number);
        if (Of.NotNeeded > 0)
        {
            words.InnerHtml.Append(string.Create(CultureInfo.InvariantCulture, $", {Of.NotNeeded} not needed"));
        }

        output.Content.AppendHtml(words).AppendHtml(Bar());
    }

    private TagBuilder Bar()
    {
        var bar = new TagBuilder("progress");
        bar.AddCssClass("progress");
        bar.MergeAttribute("max", Math.Max(Of.Total, 1).ToString(CultureInfo.InvariantCulture));
        bar.MergeAttribute("value", Of.Done.ToString(CultureInfo.InvariantCulture));
        bar.MergeAttribute("aria-hidden", "true");
        return bar;
    }
}
