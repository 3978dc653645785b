using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

[RequirePermission(Permission.SeeOnboarding)]
public sealed class IndexModel(IOnboardingReader onboardings, IPeopleStore people, IKeptPartStore parts, CheckCatalog checks, CommentReading comments) : PageModel
{
    public const int SeenAtOnce = 50;
    private const int HistoryEntries = 50;

    public CurrentOnboarding Onboarding => this.Current();

    public StepStanding Step => Onboarding.Step!;

    public StepDefinition? Heading => Step.Definition.PartOf is { } key ? Onboarding.Checklist.Playbook.Find(key) : null;

    public IReadOnlyList<ActivityEntry> History { get; private set; } = [];

    public DriftModel Drift { get; private set; } = DriftModel.None;

    public BrokeModel Broke => new(Step, WhoBroke.Of(Step, Drift.Changes, DriftModel.AtOnce));

    public AttemptsModel Attempts { get; private set; } = AttemptsModel.None;

    /// <summary>Whose step it is; null for nobody in particular.</summary>
    public Helper? Owner { get; private set; }

    /// <summary>Until when it is wanted; null when no day is known.</summary>
    public DueModel? Due { get; private set; }

    public CommentsModel Comments { get; private set; } = null!;

    /// <summary>The checks that prove this step, as far as this version has them.</summary>
    public IReadOnlyList<CheckDefinition> Checks => [.. Step.Definition.Checks.Select(checks.Find).OfType<CheckDefinition>()];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Step.Definition.IsHeading)
        {
            // A heading has no page of its own: it is worked on through its parts.
            return this.Go(Links.Milestone(Onboarding.Key, Step.Definition.Milestone));
        }

        var history = await onboardings.ActivityAsync(Onboarding.Onboarding.Id, Step.Key, HistoryEntries, null, cancellationToken);
        History = history.Items;
        Drift = new DriftModel(await parts.ChangesAsync(Onboarding.Onboarding, Step.Key, DriftModel.AtOnce, cancellationToken));
        Attempts = new AttemptsModel(await parts.AttemptsOfAsync(Onboarding.Onboarding, Step.Definition, cancellationToken) ?? [], Step.Definition.RetryFee);
        Owner = (await people.StepOwnersAsync(Onboarding.Onboarding.Id, cancellationToken)).GetValueOrDefault(Step.Key);
        var launch = Forecasts.Of(Onboarding, HttpContext);
        Due = StepDue.Of(Step, launch) is { } due ? new DueModel(due, Step.IsOpen, launch.Today) : null;
        Comments = await comments.OfAsync(Onboarding, HttpContext, CommentsModel.OnTheStep, cancellationToken);
        return Page();
    }
}
