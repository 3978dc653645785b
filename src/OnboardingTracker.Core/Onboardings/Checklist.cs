using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>The whole checklist of an onboarding as it stands now: every status computed from what is stored, the playbook and the clock.</summary>
public sealed class Checklist
{
    private readonly Dictionary<string, StepStanding> byKey;

    private Checklist(Onboarding onboarding, StepPlaybook playbook, DateTimeOffset readAt, Dictionary<string, StepStanding> byKey)
    {
        Onboarding = onboarding;
        Playbook = playbook;
        ReadAt = readAt;
        this.byKey = byKey;
        Steps = [.. playbook.Doable().Select(step => byKey[step.Key])];
        Counts = StepCounts.Of(Steps);
        Milestones = [.. playbook.Milestones.Select(MilestoneOf)];
    }

    public Onboarding Onboarding { get; }

    public StepPlaybook Playbook { get; }

    /// <summary>When it stood so.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>The steps that can be done, in playbook order; no headings.</summary>
    public IReadOnlyList<StepStanding> Steps { get; }

    public IReadOnlyList<MilestoneStanding> Milestones { get; }

    public StepCounts Counts { get; }

    public IEnumerable<StepStanding> NeedingAttention =>
        Steps.Where(step => step.Status is StepStatus.Blocked or StepStatus.NeedsAttention);

    /// <summary>What success means for this launch, each by the step that shows whether it was reached; empty while nobody chose.</summary>
    public IEnumerable<StepStanding> Success =>
        Steps.Where(step => step.Definition.Goal is { } goal && (Onboarding.Profile.Goals?.Contains(goal) ?? false));

    public IEnumerable<StepStanding> Waiting => Steps.Where(step => step.Status is StepStatus.Waiting);

    /// <summary>
    /// The one step to do next: a fault in a required step first, then the first open required step, then any other open one.
    /// </summary>
    public StepStanding? Next =>
        Pick(step => step is { Label: StepLabel.Required, Status: StepStatus.NeedsAttention })
        ?? Pick(step => step is { Label: StepLabel.Required, Status: StepStatus.InProgress or StepStatus.NotStarted })
        ?? Pick(step => step is { Label: StepLabel.Required, Status: StepStatus.Blocked })
        ?? Pick(step => step.Status is StepStatus.NeedsAttention or StepStatus.InProgress or StepStatus.NotStarted);

    /// <summary>All five milestones are done, and no more than optional steps are open.</summary>
    public bool IsFinished =>
        Next is null or { Label: StepLabel.Optional } && Milestones.All(milestone => milestone.Status is MilestoneStatus.Done);

    public static Checklist Read(Onboarding onboarding, StepPlaybook playbook, DateTimeOffset now)
    {
        var standings = new Dictionary<string, StepStanding>(StringComparer.Ordinal);
        foreach (var definition in playbook.Doable())
        {
            standings[definition.Key] = onboarding.ReadingOf(definition, now).Read();
        }

        foreach (var definition in playbook.Doable().Where(definition => definition.After.Count > 0))
        {
            standings[definition.Key] = Locked(standings[definition.Key], playbook, standings);
        }

        foreach (var heading in playbook.Steps.Where(step => step.IsHeading))
        {
            standings[heading.Key] = Heading(heading, onboarding.Profile, [.. playbook.PartsOf(heading.Key).Where(part => !part.Retired).Select(part => standings[part.Key])]);
        }

        return new Checklist(onboarding, playbook, now, standings);
    }

    /// <summary>As somebody sees it: who may not see its money sees no amounts.</summary>
    /// <param name="money">The onboardings whose money they may see.</param>
    public Checklist InSightOf(Sight money) => money.Holds(Onboarding.Id) ? this : Without(MoneySteps.WithFigures);

    /// <summary>The same for somebody who may not see money: of these steps the status and the verdict stay, the amounts in Twilio's answer do not.</summary>
    private Checklist Without(IReadOnlySet<string> figuresOf) => new(
        Onboarding,
        Playbook,
        ReadAt,
        byKey.ToDictionary(
            known => known.Key,
            known => figuresOf.Contains(known.Key) && known.Value.Finding is { } finding
                ? known.Value with
                {
                    Summary = known.Value.SaidBy is SaidBy.Person ? known.Value.Summary : MoneySteps.Hidden,
                    Finding = finding with { Summary = MoneySteps.Hidden, Seen = [] },
                    Records = [],
                }
                : known.Value,
            StringComparer.Ordinal));

    /// <summary>The standing of a step or heading; null when the playbook has no such key.</summary>
    public StepStanding? Find(string key) => byKey.GetValueOrDefault(key);

    private static StepStanding Locked(StepStanding standing, StepPlaybook playbook, Dictionary<string, StepStanding> standings)
    {
        if (standing.Status is not StepStatus.NotStarted)
        {
            return standing;
        }

        var first = standing.Definition.After.FirstOrDefault(key => IsOpen(key, playbook, standings));
        return first is null
            ? standing
            : standing with
            {
                Status = StepStatus.CannotStartYet,
                SaidBy = null,
                First = playbook.Find(first),
                Summary = $"First: {playbook.Find(first)!.Title}",
            };
    }

    /// <summary>A heading is open while one of its parts is.</summary>
    private static bool IsOpen(string key, StepPlaybook playbook, Dictionary<string, StepStanding> standings) => playbook.PartsOf(key)
        .Select(part => part.Key)
        .Prepend(key)
        .Any(one => standings.TryGetValue(one, out var standing) && standing.IsOpen);

    private static StepStanding Heading(StepDefinition heading, Profile profile, IReadOnlyList<StepStanding> parts)
    {
        var needed = parts.Where(part => part.Status is not StepStatus.NotNeeded).ToList();
        var status = needed.Count == 0 ? StepStatus.NotNeeded : HeadingStatus(needed);
        return new StepStanding
        {
            Definition = heading,
            Status = status,
            SaidBy = null,
            Label = heading.LabelOf(profile.TeamType),
            Summary = $"{needed.Count(part => part.IsDone)} of {needed.Count} parts done",
            WaitingOn = status is StepStatus.Waiting ? needed.First(part => part.Status is StepStatus.Waiting).WaitingOn : null,
        };
    }

    private static StepStatus HeadingStatus(IReadOnlyList<StepStanding> needed)
    {
        StepStatus[] worstFirst = [StepStatus.Blocked, StepStatus.NeedsAttention];
        foreach (var status in worstFirst)
        {
            if (needed.Any(part => part.Status == status))
            {
                return status;
            }
        }

        if (needed.All(part => part.IsDone))
        {
            return needed.All(part => part.Status is StepStatus.Verified) ? StepStatus.Verified : StepStatus.Confirmed;
        }

        var open = needed.Where(part => part.IsOpen).ToList();
        if (open.All(part => part.Status is StepStatus.Waiting))
        {
            return StepStatus.Waiting;
        }

        return needed.Any(part => part.IsDone || part.Status is StepStatus.InProgress or StepStatus.Waiting)
            ? StepStatus.InProgress
            : StepStatus.NotStarted;
    }

    private static MilestoneStatus StatusOf(IReadOnlyList<StepStanding> steps)
    {
        if (steps.Any(step => step is { Status: StepStatus.Blocked, Label: StepLabel.Required }))
        {
            return MilestoneStatus.Blocked;
        }

        if (steps.Any(step => step.Status is StepStatus.NeedsAttention or StepStatus.Blocked))
        {
            return MilestoneStatus.NeedsAttention;
        }

        var required = steps.Where(step => step is { Label: StepLabel.Required, IsOpen: true }).ToList();
        if (required.Count == 0)
        {
            return MilestoneStatus.Done;
        }

        if (required.All(step => step.Status is StepStatus.Waiting) && !steps.Any(step => step.Status is StepStatus.InProgress))
        {
            return MilestoneStatus.Waiting;
        }

        return steps.Any(step => step.IsDone || step.Status is StepStatus.InProgress or StepStatus.Waiting)
            ? MilestoneStatus.InProgress
            : MilestoneStatus.NotStarted;
    }

    private MilestoneStanding MilestoneOf(Milestone milestone)
    {
        var steps = Steps.Where(step => step.Definition.Milestone == milestone.Key).ToList();
        return new MilestoneStanding(milestone, StatusOf(steps), StepCounts.Of(steps), steps);
    }

    private StepStanding? Pick(Func<StepStanding, bool> wanted) => Steps.FirstOrDefault(wanted);
}
