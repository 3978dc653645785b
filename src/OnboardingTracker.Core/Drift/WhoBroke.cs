using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Drift;

/// <summary>Who broke a step that had been verified.</summary>
public static class WhoBroke
{
    /// <param name="changes">What changed at Twilio that concerns the step, the newest first.</param>
    /// <param name="askedFor">How many changes were asked for at most; a list that long may lack some.</param>
    /// <returns>Null when the step is not broken, or when not every change of the look that saw it break is told of the same one: any of them may have done it.</returns>
    public static ChangedBy? Of(StepStanding step, IReadOnlyList<AccountChange> changes, int askedFor)
    {
        if (step.BrokeAt is not { } broke || (changes.Count >= askedFor && changes[^1].SeenAt >= broke))
        {
            return null;
        }

        var told = changes.Where(change => change.SeenAt == broke).Select(change => change.ChangedBy).ToList();
        return told is [{ } first, ..] && told.TrueForAll(first.IsSameAs) ? told.MaxBy(by => by!.At) : null;
    }
}
