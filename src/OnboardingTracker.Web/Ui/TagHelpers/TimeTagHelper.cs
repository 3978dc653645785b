using Microsoft.AspNetCore.Razor.TagHelpers;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>Writes an instant: exact as "23 Nov 2026, 10:42", or relative as "12 min ago" with the exact time in the title.</summary>
[HtmlTargetElement("ot-time", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("ot-age", Attributes = "at", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper(TimeProvider clock) : TagHelper
{
    public required DateTimeOffset At { get; set; }

    /// <summary>Only the day: "23 Nov 2026".</summary>
    public bool Day { get; set; }

    /// <summary>The clock for today, the day for earlier.</summary>
    public bool Brief { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var now = clock.GetUtcNow();
        output.Content.SetContent(context.TagName switch
        {
            "ot-age" => Moments.Ago(At, now),
            _ when Brief => At.UtcDateTime.Date == now.UtcDateTime.Date ? Moments.Clock(At) : Moments.Day(At),
            _ when Day => Moments.Day(At),
            _ => Moments.Exact(At),
        });
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Moments.Machine(At));
        output.Attributes.SetAttribute("title", $"{Moments.Exact(At)} UTC");
    }
}
