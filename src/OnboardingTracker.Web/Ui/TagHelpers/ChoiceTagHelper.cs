using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>One answer of <c>ot-choices</c>.</summary>
[HtmlTargetElement("ot-choice", Attributes = "value,label", ParentTag = "ot-choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    public required string Value { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The label is the account's or a knowledge file's, in no language of ours.</summary>
    public bool LabelIsData { get; set; }

    /// <summary>The same of the hint.</summary>
    public bool HintIsData { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var question = (Choices)context.Items[typeof(Choices)];

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttribute("type", question.Many ? "checkbox" : "radio");
        input.MergeAttribute("name", question.Name);
        input.MergeAttribute("value", Value);
        var nothingChosen = Value.Length == 0 && question.Chosen.Count == 0;
        if (nothingChosen || question.Chosen.Contains(Value, StringComparer.Ordinal))
        {
            input.MergeAttribute("checked", "checked");
        }

        var word = new TagBuilder("span");
        word.InnerHtml.Append(Label);
        if (LabelIsData)
        {
            word.MergeAttribute("translate", "no");
        }

        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");
        output.Content.AppendHtml(input).AppendHtml(word);
        if (Hint is not null)
        {
            var small = new TagBuilder("small");
            small.InnerHtml.Append(Hint);
            if (HintIsData)
            {
                small.MergeAttribute("translate", "no");
            }

            output.Content.AppendHtml(small);
        }
    }
}
