using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Writes "15 of 22 steps done, 1 not needed" with a bar as decoration.</summary>
[HtmlTargetElement("ot-count", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CountTagHelper : TagHelper
{
    public required StepCounts Of { get; set; }

    /// <summary>"15 of 22 steps done", where the page does not say what is counted.</summary>
    public bool Steps { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "count");

        var number = new TagBuilder("span");
        number.AddCssClass("count__n");
        number.InnerHtml.Append(Steps ? T("{0} of {1} steps done", Of.Done, Of.Total) : T("{0} of {1} done", Of.Done, Of.Total));

        var words = new TagBuilder("span");
        words.InnerHtml.AppendHtml(Of.NotNeeded == 0
            ? number
            : H("{0}, {1} not needed", _ => number, _ => new HtmlContentBuilder().Append(Of.NotNeeded.ToString(Language.Current))));

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
