using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Web.Api;

namespace OnboardingTracker.Web.Pages;

/// <summary>Where the type of a problem leads; programs' authors read it without a session.</summary>
[AllowAnonymous]
public sealed class ApiHelpModel : PageModel
{
    public IReadOnlyList<ProblemKind> Kinds { get; } = Enum.GetValues<ProblemKind>();
}
