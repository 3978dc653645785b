using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Pages.Help;

public sealed class IndexModel(StepPlaybook playbook) : PageModel
{
    public IReadOnlyList<Term> Terms => playbook.Terms;

    public string Source => playbook.Source;

    public string? SourceAddress => playbook.SourceAddress;
}
