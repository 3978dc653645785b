using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Which parts of an answer settle in place: always those of the shell, so that any page can be the answer to any form.</summary>
internal static class InPlacePage
{
    public static void Describe(TagHelperAttributeList attributes)
    {
        attributes.SetAttribute("hx-target", "#page");
        attributes.SetAttribute("hx-select", "#page");
        attributes.SetAttribute("hx-swap", "outerMorph");
        attributes.SetAttribute("hx-select-oob", "#side-nav:outerMorph,#notices:outerMorph,#bell:outerMorph");
        attributes.SetAttribute("hx-status:401", "swap:none");
        attributes.SetAttribute("hx-status:5xx", "swap:none");
    }
}
