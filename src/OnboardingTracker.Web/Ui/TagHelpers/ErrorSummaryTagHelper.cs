using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Lists what is to correct above the heading of a form, each with a link to its field, and takes the focus; nothing when all is well.</summary>
[HtmlTargetElement("ot-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = ViewContext.ViewData[PageModelExtensions.ErrorOrderKey] as List<string> ?? [];
        var errors = ViewContext.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (Field: entry.Key, Sentence: entry.Value!.Errors[0].ErrorMessage))
            .OrderBy(error => order.IndexOf(error.Field) is >= 0 and var place ? place : int.MaxValue)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var heading = new TagBuilder("h2");
        heading.MergeAttribute("id", "error-summary-heading");
        heading.InnerHtml.Append(errors switch
        {
            _ when errors.TrueForAll(error => error.Field.Length == 0) => T("There is a problem"),
            _ => Count(errors.Count, "There is {0} thing to correct", "There are {0} things to correct"),
        });

        var list = new TagBuilder("ul");
        foreach (var (field, sentence) in errors)
        {
            list.InnerHtml.AppendHtml(Line(field, sentence));
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-heading");
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private TagBuilder Line(string field, string sentence)
    {
        var item = new TagBuilder("li");
        if (ViewContext.ViewData.IsOfRule(sentence))
        {
            item.MergeAttribute("translate", "no");
        }

        if (field.Length == 0)
        {
            item.InnerHtml.AppendHtml(SaidTagHelper.Written(ViewContext, sentence));
            return item;
        }

        var link = new TagBuilder("a");
        link.MergeAttribute("href", $"#{char.ToLowerInvariant(field[0])}{field[1..]}");
        link.InnerHtml.AppendHtml(SaidTagHelper.Written(ViewContext, sentence));
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
