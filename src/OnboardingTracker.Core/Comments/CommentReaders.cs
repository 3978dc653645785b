using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Core.Comments;

/// <summary>Who can see the comments of a step, and so can be told of them.</summary>
public sealed class CommentReaders(IPeopleStore people)
{
    /// <summary>By name.</summary>
    public Task<IReadOnlyList<PersonInSight>> OfAsync(OnboardingId onboarding, string stepKey, CancellationToken cancellationToken) => people.WhoMayAsync(
        onboarding,
        MoneySteps.Hold(stepKey) ? [Permission.SeeOnboarding, Permission.SeeMoney] : [Permission.SeeOnboarding],
        cancellationToken);

    /// <summary>What those are told whom a comment mentions; never its text, which would leave the product by mail.</summary>
    internal static IReadOnlyList<Tiding> Tell(IEnumerable<Mention> told, ActivityEntry entry, StepDefinition step, Actor author) =>
        [.. told.Select(mention => new Tiding(entry, $"{author.Name} mentioned you in a comment on \"{step.Title}\"", step.Key, ReaderId: mention.MemberId))];

    internal static ActivityEntry Entry(OnboardingId onboarding, StepDefinition step, Actor actor, ActivityKind kind, string sentence, DateTimeOffset now) =>
        ActivityEntry.Of(actor, kind, now, sentence) with { OnboardingId = onboarding, StepKey = step.Key };
}
