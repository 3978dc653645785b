using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>
/// Writes an instant in the viewer's time zone: exact as "23 Nov 2026, 10:42", or relative as "12 min ago" with the exact time and its zone in the
/// title, which shows on hover and on focus.
/// </summary>
[HtmlTargetElement("ot-time", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("ot-age", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper(TimeProvider time) : TagHelper
{
    public required DateTimeOffset At { get; set; }

    /// <summary>Only the day: "23 Nov 2026".</summary>
    public bool Day { get; set; }

    /// <summary>The clock for today, the day for earlier.</summary>
    public bool Brief { get; set; }

    /// <summary>Only the clock, under a heading with the day: "10:42".</summary>
    public bool Clock { get; set; }

    /// <summary>Says the exact time although a relative one was asked for: on paper.</summary>
    public bool Exact { get; set; }

    /// <summary>No stop of its own for the keyboard: in a row whose page shows the same.</summary>
    public bool Quiet { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var zone = Viewer.Of(ViewContext.HttpContext).Zone;
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
        var at = TimeZoneInfo.ConvertTime(At, zone);
        var isAge = context.TagName == "ot-age" && !Exact;
        output.Content.SetContent(isAge switch
        {
            true => Moments.Ago(at, now),
            _ when Brief => at.Date == now.Date ? Moments.Clock(at) : Moments.Day(at),
            _ when Day => Moments.Day(at),
            _ when Clock => Moments.Clock(at),
            _ => Moments.Exact(at),
        });
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Moments.Machine(At));
        output.Attributes.SetAttribute("title", $"{Moments.Exact(at)} {zone.Id}");
        if (isAge)
        {
            output.Attributes.SetAttribute("data-ago", "");
        }

        if (isAge && !Quiet)
        {
            output.Attributes.SetAttribute("class", "moment");
            output.Attributes.SetAttribute("tabindex", "0");
        }
    }
}
