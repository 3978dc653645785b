using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Writes the remarks on top of a status, and the label of a step that is not required.</summary>
[HtmlTargetElement("ot-marks", Attributes = "step", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarksTagHelper : TagHelper
{
    public required StepStanding Step { get; set; }

    /// <summary>With "Recommended" or "Optional" while the step is open.</summary>
    public bool WithLabel { get; set; }

    /// <summary>Larger, beside the status at the head of a page.</summary>
    public bool Large { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var marks = Words().ToList();
        if (marks.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "marks");
        foreach (var (word, icon, tone) in marks)
        {
            output.Content.AppendHtml(Mark(word, icon, tone));
        }
    }

    private IEnumerable<(string Word, string? Icon, string? Tone)> Words()
    {
        if (Step.Has(StepMark.Disagrees))
        {
            yield return (T("Disagrees"), "equal-not", "warn");
        }

        if (Step.Has(StepMark.Warning))
        {
            yield return (Step.IsDone ? T("Passed with a warning") : T("With a warning"), "circle-alert", "warn");
        }

        if (Step.Has(StepMark.CouldNotCheck))
        {
            yield return (T("Could not check"), "cloud-off", null);
        }

        if (Step.Has(StepMark.Old))
        {
            yield return (T("Old result"), "history", null);
        }

        if (Step.Has(StepMark.Overdue))
        {
            yield return (T("Longer than usual"), "hourglass", "warn");
        }

        if (WithLabel && Step.IsOpen && Step.Label is not StepLabel.Required)
        {
            yield return (CoreWords.Of(Step.Label), null, null);
        }
    }

    private TagBuilder Mark(string word, string? icon, string? tone)
    {
        var mark = new TagBuilder("span");
        mark.AddCssClass(Large ? "mark mark--m" : "mark");
        if (tone is not null)
        {
            mark.MergeAttribute("data-tone", tone);
        }

        if (icon is not null)
        {
            mark.InnerHtml.AppendHtml(IconTagHelper.Icon(ViewContext, icon));
        }

        mark.InnerHtml.Append(word);
        return mark;
    }
}
