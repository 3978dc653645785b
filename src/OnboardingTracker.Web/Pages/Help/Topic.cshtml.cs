using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OnboardingTracker.Web.Pages.Help;

/// <summary>The questions of one screen, answered in the screen's own words.</summary>
public sealed class TopicModel : PageModel
{
    [FromRoute]
    public required string Topic { get; set; }

    public HelpText Text { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (HelpTexts.Find(Topic) is not { } text)
        {
            return NotFound();
        }

        Text = text;
        return Page();
    }
}
