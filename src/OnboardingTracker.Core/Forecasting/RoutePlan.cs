using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>Lays the open steps of one way out in time, each as early as what comes before it allows.</summary>
internal sealed class RoutePlan
{
    private readonly Checklist checklist;
    private readonly string country;
    private readonly SenderType? sender;
    private readonly DateTimeOffset now;
    private readonly DateOnly today;
    private readonly HashSet<string> gating;
    private readonly Dictionary<string, PlannedStep> planned = new(StringComparer.Ordinal);
    private readonly List<PlannedStep> order = [];

    private RoutePlan(Checklist checklist, string country, SenderType? sender, DateTimeOffset now)
    {
        (this.checklist, this.country, this.sender, this.now) = (checklist, country, sender, now);
        today = DateOnly.FromDateTime(now.DateTime);
        gating = [.. checklist.Steps.Where(step => step.Definition.Gate?.Holds(country, sender) is true).Select(step => step.Key)];
    }

    public static Route Of(Checklist checklist, string country, SenderType? sender, DateTimeOffset now)
    {
        var plan = new RoutePlan(checklist, country, sender, now);
        foreach (var step in checklist.Steps.Where(step => step.IsOpen && plan.gating.Contains(step.Key)))
        {
            plan.Plan(step);
        }

        return new Route(country, sender, plan.order, plan.Date());
    }

    private DayRange? Date()
    {
        var date = EndOf(order);

        // Whichever sender is chosen, its own registrations come on top.
        return sender is null && date is not null ? date with { Latest = null } : date;
    }

    /// <summary>When all of them are over; null when one of them is blocked.</summary>
    private DayRange? EndOf(IEnumerable<PlannedStep> steps)
    {
        DayRange? end = DayRange.On(today);
        foreach (var step in steps)
        {
            end = end is null || step.Finish is null ? null : DayRange.Later(end, step.Finish);
        }

        return end;
    }

    private PlannedStep Plan(StepStanding standing)
    {
        if (planned.TryGetValue(standing.Key, out var known))
        {
            return known;
        }

        List<PlannedStep> before = [.. Before(standing.Definition).Select(Plan)];
        var step = Timed(standing, before);
        planned[standing.Key] = step;
        order.Add(step);
        return step;
    }

    private IEnumerable<StepStanding> Before(StepDefinition step) => step.After
        .SelectMany(key => checklist.Playbook.PartsOf(key).Select(part => part.Key).Prepend(key))
        .Concat((step.Gate?.After ?? []).Where(gating.Contains))
        .Distinct(StringComparer.Ordinal)
        .Select(checklist.Find)
        .OfType<StepStanding>()
        .Where(standing => standing is { IsOpen: true, Definition.IsHeading: false });

    private PlannedStep Timed(StepStanding standing, List<PlannedStep> before)
    {
        var time = standing.Definition.UsualTimeFor(country, sender);
        var start = EndOf(before);
        return standing.Status switch
        {
            StepStatus.Blocked => new PlannedStep(standing, Pace.Blocked, time, before, start, null),
            StepStatus.Waiting => HandedIn(standing, time, before),
            _ when standing.Definition.IsOwnWork || WantsAnotherLook(standing) => new PlannedStep(standing, Pace.OwnWork, time, before, start, start),
            _ => new PlannedStep(standing, time?.Takes is null ? Pace.Unknown : Pace.Usual, time, before, start, Finish(start, time?.Takes)),
        };
    }

    /// <summary>Its usual time counts from the day it was handed in, and is over today at the earliest: it is still waited for.</summary>
    private PlannedStep HandedIn(StepStanding standing, UsualTime? time, List<PlannedStep> before)
    {
        var since = standing.WaitingSince is { } at ? DateOnly.FromDateTime(at.ToOffset(now.Offset).DateTime) : today;
        var usual = Finish(DayRange.On(since), time?.Takes)!;
        var isOverdue = usual.Latest < today;
        return new PlannedStep(
            standing,
            isOverdue ? Pace.Overdue : Pace.Waiting,
            time,
            before,
            DayRange.On(since),
            new DayRange(usual.Earliest < today ? today : usual.Earliest, isOverdue ? null : usual.Latest),
            isOverdue ? usual.Latest : null);
    }

    private static DayRange? Finish(DayRange? start, Duration? takes) => start is null
        ? null
        : new DayRange(
            takes is null ? start.Earliest : LeadDays.After(start.Earliest, takes.From, takes.Unit),
            start.Latest is { } latest ? LeadDays.Latest(latest, takes) : null);

    /// <summary>Twilio showed it done and only the result has grown old: nothing has to be registered again.</summary>
    private static bool WantsAnotherLook(StepStanding standing) =>
        standing is { Status: StepStatus.NeedsAttention, Finding.Verdict: Verdict.Passed or Verdict.PassedWithWarning };
}
