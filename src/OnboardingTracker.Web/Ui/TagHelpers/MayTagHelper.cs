using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Leaves an element out for whoever may not do what it is for; on the page of a step it asks about that step.</summary>
[HtmlTargetElement("*", Attributes = Mark)]
public sealed class MayTagHelper(CurrentAccess access) : TagHelper
{
    private const string Mark = "ot-may";

    /// <summary>After every other helper, so that nothing of what they add is left over.</summary>
    public override int Order => int.MaxValue;

    [HtmlAttributeName(Mark)]
    public Permission May { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!access.May(May, ViewContext.HttpContext.Features.Get<CurrentOnboarding>()?.Step?.Key))
        {
            output.SuppressOutput();
        }
    }
}
