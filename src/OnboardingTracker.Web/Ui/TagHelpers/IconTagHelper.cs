using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Draws an icon of the sprite. It decorates: the word stands beside it.</summary>
[HtmlTargetElement("ot-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public bool Large { get; set; }

    /// <summary>Turned around where people read from right to left.</summary>
    public bool Flip { get; set; }

    public string? Tone { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(Icon(ViewContext, Name, Large, Flip, Tone));
    }

    public static IHtmlContent Icon(ViewContext view, string name, bool large = false, bool flip = false, string? tone = null)
    {
        var use = new TagBuilder("use");
        use.MergeAttribute("href", $"{view.HttpContext.Request.PathBase}/icons.svg#{name}");

        var svg = new TagBuilder("svg");
        svg.AddCssClass($"icon{(large ? " icon--l" : "")}{(flip ? " icon--flip" : "")}");
        svg.MergeAttribute("aria-hidden", "true");
        if (!string.IsNullOrEmpty(tone))
        {
            svg.MergeAttribute("data-tone", tone);
        }

        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
