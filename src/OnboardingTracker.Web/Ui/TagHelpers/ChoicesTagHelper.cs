using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>A question with answers to choose from: one (radio buttons) or several (checkboxes).</summary>
[HtmlTargetElement("ot-choices", Attributes = "name,legend")]
public sealed class ChoicesTagHelper : TagHelper
{
    /// <summary>The property it is bound to.</summary>
    public required string Name { get; set; }

    public required string Legend { get; set; }

    /// <summary>A string or markup.</summary>
    public object? Hint { get; set; }

    /// <summary>What is chosen; with radio buttons one word, or none.</summary>
    public IReadOnlyCollection<string> Chosen { get; set; } = [];

    public bool Many { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(ViewContext, Name);
        context.Items[typeof(Choices)] = new Choices(parts.Id, Many, Chosen);
        var answers = await output.GetChildContentAsync();

        var legend = new TagBuilder("legend");
        legend.InnerHtml.Append(Legend);

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.Error is null ? "field" : "field field--error");
        output.Attributes.SetAttribute("id", parts.Id);
        if (parts.DescribedBy(Hint) is { } describedBy)
        {
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        output.Content.AppendHtml(legend).AppendHtml(parts.Hint(Hint)).AppendHtml(parts.ErrorLine()).AppendHtml(answers);
    }
}

/// <summary>What the answers of a question need to know about it.</summary>
internal sealed record Choices(string Name, bool Many, IReadOnlyCollection<string> Chosen);
