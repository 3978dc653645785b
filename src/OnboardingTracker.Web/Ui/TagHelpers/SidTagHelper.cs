using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Core.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Writes a Twilio SID in the fixed-width face: short, with the whole in the title and a button that copies it, or in full.</summary>
[HtmlTargetElement("ot-sid", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SidTagHelper : TagHelper
{
    public required string Value { get; set; }

    public bool Full { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(Full ? Span(Value, "sid sid--full", null) : Abbreviated(ViewContext, Value, withCopy: true));
    }

    public static IHtmlContent Abbreviated(ViewContext view, string sid, bool withCopy)
    {
        var span = Span(SidText.Shorten(sid), "sid", sid);
        if (withCopy)
        {
            span.InnerHtml.AppendHtml(CopyButton(view, sid));
        }

        return span;
    }

    /// <summary>Without scripts the styles hide it. (A "hidden" that a script took away would come back with every piece that settles in place.)</summary>
    internal static TagBuilder CopyButton(ViewContext view, string value)
    {
        var button = new TagBuilder("button");
        button.AddCssClass("copy");
        button.MergeAttribute("type", "button");
        button.MergeAttribute("data-behavior", "copy");
        button.MergeAttribute("data-copy", value);
        button.MergeAttribute("data-done", T("Copied"));
        button.MergeAttribute("aria-label", T("Copy {0}", SidText.Shorten(value)));
        button.InnerHtml.AppendHtml(IconTagHelper.Icon(view, "copy")).AppendHtml(IconTagHelper.Icon(view, "check"));
        return button;
    }

    private static TagBuilder Span(string text, string css, string? title)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(css);
        span.MergeAttribute("translate", "no");
        if (title is not null)
        {
            span.MergeAttribute("title", title);
        }

        span.InnerHtml.Append(text);
        return span;
    }
}
