using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Hosting.Access;
using OnboardingTracker.Web.Pages.Onboardings.Steps;
using OnboardingTracker.Web.Pages.Shared;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings;

[RequirePermission(Permission.SeeOnboarding)]
public sealed class MilestoneModel : PageModel
{
    private const int UnfoldedAtMost = 5;

    [FromRoute]
    public required string Milestone { get; set; }

    /// <summary>Keys of the steps marked a moment ago, between commas: they stay where they were until the next page.</summary>
    [FromQuery]
    public string? Marked { get; set; }

    public CurrentOnboarding Onboarding => this.Current();

    public MilestoneStanding Standing { get; private set; } = null!;

    /// <summary>The next milestone in which something is open, after the last the first; null when all is done.</summary>
    public Core.Playbook.Milestone? Next
    {
        get
        {
            var all = Onboarding.Checklist.Milestones;
            var here = all.Index().First(milestone => milestone.Item.Definition.Key == Standing.Definition.Key).Index;
            return all.Skip(here + 1).Concat(all.Take(here)).FirstOrDefault(milestone => milestone.Steps.Any(step => step.IsOpen))?.Definition;
        }
    }

    public IReadOnlyList<StepGroupModel> Groups { get; private set; } = [];

    public IActionResult OnGet()
    {
        var standing = Onboarding.Checklist.Milestones.FirstOrDefault(known => Links.Word(known.Definition.Key) == Milestone);
        if (standing is null)
        {
            return NotFound();
        }

        Standing = standing;
        if (standing.Steps.Any(step => step.NamesAmounts()))
        {
            Response.IsShownOnce();
        }

        var notNeeded = standing.Counts.NotNeeded;
        Groups =
        [
            .. Group("attention", T("Needs attention"), null, step => IsTrouble(step)),
            .. Group("todo", T("To do"), DoneHere(standing), step => IsHere(step) || IsToDo(step)),
            .. Group("waiting", T("Waiting"), null, step => step.Status is StepStatus.Waiting),
            .. Group("done", T("Done"), RemarkOn(standing), step => step.IsDone && !IsHere(step)),
            .. Group("not-needed", T("Not needed"), T("{0}, left out of the total", notNeeded), step => step.Status is StepStatus.NotNeeded),
        ];
        return Page();
    }

    /// <summary>A done step with a warning, or whose look failed, must not hide in a folded group; null when there is none.</summary>
    private string? RemarkOn(MilestoneStanding standing)
    {
        var done = standing.Steps.Where(step => step.IsDone && !IsHere(step)).ToList();
        var notChecked = done.Count(step => step.Has(StepMark.CouldNotCheck));
        var warned = done.Count(step => step.Has(StepMark.Warning));
        return (notChecked, warned) switch
        {
            (0, 0) => null,
            (0, _) => T("{0}, {1} of them with a warning", done.Count, warned),
            _ when notChecked == done.Count => T("{0}, all from before", done.Count),
            _ => T("{0}, {1} of them from before", done.Count, notChecked),
        };
    }

    /// <summary>What was just marked keeps its place and counts as done; null when nothing was.</summary>
    private string? DoneHere(MilestoneStanding standing) => standing.Steps.Count(IsHere) is > 0 and var here
        ? T("{0} and {1} just done", standing.Steps.Count(IsToDo), here)
        : null;

    private static bool IsToDo(StepStanding step) => step.IsOpen && step.Status is not StepStatus.Waiting && !IsTrouble(step);

    private static bool IsTrouble(StepStanding step) => step.Status is StepStatus.NeedsAttention or StepStatus.Blocked;

    private bool IsHere(StepStanding step) => step.IsDone && StepPlaces.KeysIn(Marked).Contains(step.Key);

    /// <summary>Nothing for an empty group.</summary>
    private IEnumerable<StepGroupModel> Group(string id, string title, string? count, Func<StepStanding, bool> belongs)
    {
        var steps = Standing.Steps.Where(belongs).ToList();
        if (steps.Count > 0)
        {
            var isFolded = steps.Count > UnfoldedAtMost && !steps.Exists(step => step.IsOpen || IsHere(step));
            yield return new StepGroupModel(id, title, count ?? $"{steps.Count}", isFolded, [.. Parts(steps)]);
        }
    }

    private IEnumerable<StepPart> Parts(IReadOnlyList<StepStanding> steps)
    {
        StepDefinition? heading = null;
        List<StepRowModel> rows = [];
        foreach (var step in steps)
        {
            var of = step.Definition.PartOf is { } key ? Onboarding.Checklist.Playbook.Find(key) : null;
            if (of?.Key != heading?.Key && rows.Count > 0)
            {
                yield return new StepPart(heading, rows);
                rows = [];
            }

            heading = of;
            rows.Add(new StepRowModel(Onboarding.Key, step, IsHere(step)) { Marked = Marked });
        }

        yield return new StepPart(heading, rows);
    }
}
