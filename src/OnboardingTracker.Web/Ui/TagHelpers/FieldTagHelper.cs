using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>A labelled field with hint, error and control. Further attributes go to the control; what is written inside stands after it.</summary>
[HtmlTargetElement("ot-field", Attributes = "name,label")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property it is bound to.</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    /// <summary>A string or markup.</summary>
    public object? Hint { get; set; }

    /// <summary>The hint is the playbook's.</summary>
    public bool HintIsData { get; set; }

    public string? Value { get; set; }

    public string Type { get; set; } = "text";

    /// <summary>More than one makes it a text area.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>A word after the control.</summary>
    public string? Unit { get; set; }

    public bool Mono { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(ViewContext, Name);
        var control = Control(parts, output.Attributes);
        var after = await output.GetChildContentAsync();

        var label = new TagBuilder("label");
        label.AddCssClass("field__label");
        label.MergeAttribute("for", parts.Id);
        label.InnerHtml.Append(Label);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", parts.Error is null ? "field" : "field field--error");
        output.Content.AppendHtml(label).AppendHtml(parts.Hint(Hint, HintIsData)).AppendHtml(parts.ErrorLine()).AppendHtml(WithUnit(control)).AppendHtml(after);
    }

    private TagBuilder Control(FieldParts parts, TagHelperAttributeList further)
    {
        var control = new TagBuilder(Rows > 1 ? "textarea" : "input") { TagRenderMode = Rows > 1 ? TagRenderMode.Normal : TagRenderMode.SelfClosing };
        control.AddCssClass($"input{(Unit is null ? "" : " input--number")}{(Type == "date" ? " input--date" : "")}{(Mono ? " input--mono" : "")}");
        control.MergeAttribute("id", parts.Id);
        control.MergeAttribute("name", parts.Id);
        if (Rows > 1)
        {
            control.MergeAttribute("rows", Rows.ToString(CultureInfo.InvariantCulture));
            // Browsers drop the first line break of a text area; one of our own keeps the one that was typed.
            control.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        }
        else
        {
            control.MergeAttribute("type", Type);
            if (Type is not ("password" or "file"))
            {
                control.MergeAttribute("value", Value ?? "");
            }
        }

        // What people write may run the other way than the page; addresses, keys and numbers never do.
        if (Type == "text" && !Mono && Unit is null)
        {
            control.MergeAttribute("dir", "auto");
        }

        if (parts.DescribedBy(Hint) is { } describedBy)
        {
            control.MergeAttribute("aria-describedby", describedBy);
        }

        if (parts.Error is not null)
        {
            control.MergeAttribute("aria-invalid", "true");
        }

        // Razor hands these over encoded, and the control encodes them again: a text with an accent would show as its code.
        foreach (var attribute in further)
        {
            control.MergeAttribute(attribute.Name, WebUtility.HtmlDecode(attribute.Value?.ToString()) ?? "");
        }

        return control;
    }

    private TagBuilder WithUnit(TagBuilder control)
    {
        if (Unit is null)
        {
            return control;
        }

        var box = new TagBuilder("span");
        box.AddCssClass("input-with-unit");
        box.InnerHtml.AppendHtml(control).Append(Unit);
        return box;
    }
}
