using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>Asks Twilio for the details of a step and shows them in the answer to the form: what was read is not kept, so it has no address of its own.</summary>
[RequirePermission(Permission.WorkOnSteps)]
public sealed class CloserModel(LookCloser lookCloser) : PageModel
{
    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    /// <summary>Null until somebody has asked.</summary>
    public CloserReading? Reading { get; private set; }

    /// <summary>There is something to ask for, and somebody to ask.</summary>
    public static bool IsOffered(CurrentOnboarding onboarding) =>
        onboarding is { Connection: not null, Step: { Status: not StepStatus.NotNeeded } step } && CloserLookTable.Of(step.Key).Count > 0;

    public IActionResult OnGet() => IsOffered(Onboarding) ? Page() : this.Go(Links.Step(Onboarding.Key, Step.Key));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var looked = await lookCloser.RunAsync(Onboarding.Onboarding, Step, cancellationToken);
        Reading = looked.Reading;
        return looked.Decision switch
        {
            CloserLookDecision.NotOffered => this.Go(Links.Step(Onboarding.Key, Step.Key)),
            CloserLookDecision.NotConnected => this.GoWithRefusal(Links.Connection(Onboarding.Key), T("Connect Twilio first. Then you can look closer.")),
            CloserLookDecision.TooSoon => this.GoWithRefusal(Links.CloserLook(Onboarding.Key, Step.Key), TooSoon(looked.Wait)),
            _ => Page(),
        };
    }

    private static string TooSoon(TimeSpan wait) => Count(
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        "Somebody looked closer less than a minute ago. You can look again in {0} second.",
        "Somebody looked closer less than a minute ago. You can look again in {0} seconds.");
}
