using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Forecasting;

/// <summary>One way to a country: a kind of sender and the open steps that sending from it waits for.</summary>
/// <param name="Sender">Null while the profile names no senders: only what every sender waits for is known.</param>
/// <param name="Steps">Each after those before it; empty when all are done.</param>
/// <param name="Date">When the last step is over; null when one is blocked.</param>
public sealed record Route(string Country, SenderType? Sender, IReadOnlyList<PlannedStep> Steps, DayRange? Date)
{
    public IEnumerable<PlannedStep> Blocked => Steps.Where(step => step.Pace is Pace.Blocked);

    /// <summary>The steps that set the date, in order: from the one that is over last back to one that can start today.</summary>
    public IReadOnlyList<PlannedStep> Path
    {
        get
        {
            List<PlannedStep> path = [];
            for (var step = Last(Steps); step is not null; step = Last(step.Before))
            {
                // What was handed in is out of the hands of the steps before it.
                path.Insert(0, step);
                if (step.IsHandedIn)
                {
                    break;
                }
            }

            return path;
        }
    }

    /// <summary>The step of the path that takes the most time of others; the last one when all is own work.</summary>
    public PlannedStep? SetBy => Path.LastOrDefault(step => step.Pace is not Pace.OwnWork) ?? (Path is [.., var last] ? last : null);

    /// <summary>A way that is sure to end comes before one of which only the beginning is known, and a blocked one last.</summary>
    internal (bool IsBlocked, DateOnly Latest, DateOnly Earliest) Order =>
        Date is { } date ? (false, date.Order.Latest, date.Order.Earliest) : (true, DateOnly.MaxValue, DateOnly.MaxValue);

    /// <summary>The one that is over last; of two on the same day the later in the order of work.</summary>
    private static PlannedStep? Last(IReadOnlyList<PlannedStep> steps) => steps
        .Where(step => step.Finish is not null)
        .Reverse()
        .MaxBy(step => step.Finish!.Order);
}
