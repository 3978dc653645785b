using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>
/// Marks an element, by its id, as one whose new state settles in place when the open page follows its onboarding. Everything else waits until
/// the person asks for it: see <see cref="LiveTagHelper"/>.
/// </summary>
[HtmlTargetElement("*", Attributes = Mark)]
public sealed class SettlesTagHelper : TagHelper
{
    private const string Mark = "ot-settles";

    private static readonly object Settling = new();

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll(Mark);
        var id = output.Attributes["id"]?.Value?.ToString() ?? throw new InvalidOperationException($"What settles in place needs an id: <{context.TagName}>.");
        IdsOf(ViewContext.HttpContext).Add(id);
    }

    /// <summary>Of the elements written so far for this request.</summary>
    internal static IList<string> IdsOf(HttpContext context)
    {
        if (context.Items[Settling] is not List<string> ids)
        {
            context.Items[Settling] = ids = [];
        }

        return ids;
    }
}
