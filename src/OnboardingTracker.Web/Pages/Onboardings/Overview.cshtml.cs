using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings;

[RequirePermission(Permission.SeeOnboarding)]
public sealed class OverviewModel(IOnboardingReader onboardings, IPeopleStore people) : PageModel
{
    private const int RecentLines = 5;

    /// <summary>A failed look is one line for as many entries as there are steps.</summary>
    private int RecentEntries => RecentLines + Onboarding.Checklist.Steps.Count;

    public CurrentOnboarding Onboarding => this.Current();

    public TimelineModel Recent { get; private set; } = new([]);

    private StepStanding? Next => Onboarding.Checklist.Next;

    public bool NextNeedsAttention => Next is { Status: StepStatus.NeedsAttention or StepStatus.Blocked };

    /// <summary>What needs attention besides the next step, which is shown already.</summary>
    /// <remarks>What is blocked stops the most.</remarks>
    public IReadOnlyList<StepStanding> Attention =>
        [.. Onboarding.Checklist.NeedingAttention.Where(step => step.Key != Next?.Key).OrderBy(step => step.Status is not StepStatus.Blocked)];

    public IReadOnlyList<StepStanding> Waiting => [.. Onboarding.Checklist.Waiting];

    /// <summary>Whose the steps are that somebody was given.</summary>
    public IReadOnlyDictionary<string, Helper> Owners { get; private set; } = new Dictionary<string, Helper>(StringComparer.Ordinal);

    /// <summary>Counted as done, and not as advised: a low balance must not hide behind a tick.</summary>
    public IReadOnlyList<StepStanding> Warned => [.. Onboarding.Checklist.Steps.Where(step => step.IsDone && step.Has(StepMark.Warning))];

    /// <summary>The answer in short, for a phone, where the panel is below the first screen; null while no country is planned, or nothing is known of any.</summary>
    public (int Ready, int Planned)? CanSendTo => Onboarding.Onboarding.Profile.Countries is { Count: > 0 } planned
        && Onboarding.Onboarding.CanSend.Any(answer => answer.Answer is not SendAnswer.Unknown && planned.Contains(answer.Country))
        ? (Onboarding.Onboarding.CanSend.Count(answer => answer.Answer is SendAnswer.Yes && planned.Contains(answer.Country)), planned.Count)
        : null;

    /// <summary>Steps that Twilio could answer.</summary>
    public int LiveSteps => Onboarding.Checklist.Steps.Count(step => step.Definition.IsReadByTwilio && step.Status is not StepStatus.NotNeeded);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await onboardings.ActivityAsync(Onboarding.Onboarding.Id, null, RecentEntries, null, cancellationToken);
        Recent = new TimelineModel(page.Items) { AtMost = RecentLines };
        Owners = await people.StepOwnersAsync(Onboarding.Onboarding.Id, cancellationToken);
        if (Onboarding.Checklist.NamesAmounts() || page.Items.Any(entry => entry.IsMoney))
        {
            Response.IsShownOnce();
        }
    }
}
