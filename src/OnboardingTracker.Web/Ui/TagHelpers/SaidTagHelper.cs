using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>
/// Writes a sentence of a check or a person. SIDs in it, 34 characters that nobody reads, are shortened; the whole is in the title and, where it may
/// be copied, behind a button.
/// </summary>
[HtmlTargetElement("ot-said", Attributes = "text", TagStructure = TagStructure.WithoutEndTag)]
public sealed partial class SaidTagHelper : TagHelper
{
    /// <summary>Characters of a SID that was shortened before it came here: nobody can copy it.</summary>
    private const int Shortened = 9;

    public required string? Text { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>With a button to copy each SID.</summary>
    public bool Copy { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Written(ViewContext, Text ?? "", Copy));
    }

    /// <summary>The sentence without an element of its own.</summary>
    internal static IHtmlContent Written(ViewContext view, string text, bool withCopy = false)
    {
        var html = new HtmlContentBuilder();
        var at = 0;
        foreach (var sid in Sids().EnumerateMatches(text))
        {
            html.Append(text[at..sid.Index]);
            html.AppendHtml(SidTagHelper.Abbreviated(view, text.Substring(sid.Index, sid.Length), withCopy && sid.Length > Shortened));
            at = sid.Index + sid.Length;
        }

        return html.Append(text[at..]);
    }

    /// <summary>Whole, or as a sentence has shortened it already: that one is kept together on its line.</summary>
    [GeneratedRegex("[A-Z]{2}[0-9a-f]{32}|[A-Z]{2}[0-9a-f]{2}…[0-9a-f]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Sids();
}
