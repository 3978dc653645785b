using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Telling;

/// <summary>Which entries of the activity a person is told about and which only stand in the history.</summary>
public static class WorthTelling
{
    /// <summary>So many steps of one look are told one by one; more are told as a number, because a list of twenty is read by nobody.</summary>
    public const int OneByOne = 3;

    /// <summary>What one entry tells about a step; null when it only belongs to the history.</summary>
    /// <param name="actor">Who did it: nobody is told of their own acts.</param>
    public static Tiding? Of(ActivityEntry entry, StepStanding was, StepStanding @is, Actor actor) => entry.Kind switch
    {
        ActivityKind.StatusChanged when was.Status is StepStatus.Waiting || HasBroken(was, @is) => Told(entry, actor),
        ActivityKind.RenewalAsked => Told(entry, actor) with { OnlyName = @is.RenewBy },
        ActivityKind.Disagreement => Told(entry, actor),
        _ => null,
    };

    /// <summary>What an entry about the onboarding as a whole tells.</summary>
    /// <inheritdoc cref="Of(ActivityEntry, StepStanding, StepStanding, Actor)" path="/param"/>
    public static Tiding? Of(ActivityEntry entry, Actor actor) =>
        entry.Kind is ActivityKind.MilestoneCompleted or ActivityKind.ConnectionLost or ActivityKind.ConnectionRestored or ActivityKind.Disagreement
            or ActivityKind.SignedOff or ActivityKind.SignOffRefused or ActivityKind.SignOffVoided or ActivityKind.BalanceLow
            ? Told(entry, actor)
            : null;

    /// <summary>One look tells each reader of a few steps, or one sentence with their number.</summary>
    public static IReadOnlyList<Tiding> Gather(IReadOnlyList<Tiding> ofOneLook) =>
        [.. ofOneLook.GroupBy(tiding => tiding.OnlyName, StringComparer.Ordinal).SelectMany(reader => ForReader([.. reader]))];

    private static List<Tiding> ForReader(List<Tiding> tidings)
    {
        // A step that moved and disagrees is one thing to look at, and the disagreement asks for a decision.
        var steps = tidings
            .Where(tiding => tiding.StepKey is not null)
            .GroupBy(tiding => tiding.StepKey, StringComparer.Ordinal)
            .Select(ofStep => ofStep.FirstOrDefault(tiding => tiding.Entry.Kind is ActivityKind.Disagreement) ?? ofStep.First())
            .ToList();
        var others = tidings.Where(tiding => tiding.StepKey is null).ToList();
        return steps.Count <= OneByOne ? [.. steps, .. others] : [Together(steps, others)];
    }

    private static Tiding Together(List<Tiding> steps, List<Tiding> others)
    {
        var what = steps.All(tiding => tiding.Entry.Kind is ActivityKind.RenewalAsked) ? "steps ask to be renewed" : "steps moved with one look";
        return steps[0] with { Sentence = string.Join(". ", [$"{steps.Count} {what}", .. others.Select(tiding => tiding.Sentence)]), StepKey = null };
    }

    private static bool HasBroken(StepStanding was, StepStanding @is) => was.BrokeAt is null && @is.BrokeAt is not null;

    private static Tiding Told(ActivityEntry entry, Actor actor) =>
        new(entry, entry.Sentence, entry.StepKey, ExceptId: actor.Kind is ActorKind.Person or ActorKind.ApiToken ? actor.Id : null);
}
