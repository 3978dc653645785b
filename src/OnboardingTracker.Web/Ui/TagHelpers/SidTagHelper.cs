using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Writes a Twilio SID in the fixed-width face; short, with the whole in the title, or in full where it may be copied.</summary>
[HtmlTargetElement("ot-sid", Attributes = "value", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SidTagHelper : TagHelper
{
    public required string Value { get; set; }

    public bool Full { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Full ? "sid sid--full" : "sid");
        output.Attributes.SetAttribute("translate", "no");
        if (!Full)
        {
            output.Attributes.SetAttribute("title", Value);
        }

        output.Content.SetContent(Full ? Value : Abbreviate(Value));
    }

    public static string Abbreviate(string sid) => sid.Length > 8 ? $"{sid[..4]}…{sid[^4..]}" : sid;
}
