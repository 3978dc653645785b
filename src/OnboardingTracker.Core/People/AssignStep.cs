using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.People;

/// <summary>Gives a step to somebody who can work on it, or takes it from them.</summary>
public sealed class AssignStep(IPeopleStore people, IAccessStore access, PermissionTable table, TimeProvider clock)
{
    /// <param name="memberId">Null gives it to nobody.</param>
    /// <returns>Null when there is no such person in the onboarding.</returns>
    public async Task<Outcome?> RunAsync(Onboarding onboarding, StepDefinition step, string? memberId, Actor actor, CancellationToken cancellationToken)
    {
        var owners = await people.StepOwnersAsync(onboarding.Id, cancellationToken);
        var before = owners.GetValueOrDefault(step.Key);
        if (before?.MemberId == memberId)
        {
            return Outcome.Done;
        }

        var person = memberId is null ? null : await people.FindAsync(memberId, cancellationToken);
        if (memberId is not null && (person is not { RemovedAt: null } || !(await access.OfAsync(memberId, cancellationToken)).Knows(onboarding.Id, table)))
        {
            return null;
        }

        if (person is not null && (await access.OfAsync(person.MemberId, cancellationToken)).In(onboarding.Id, Permission.ConfirmStep, table) is Grant.None)
        {
            return Outcome.Refuse($"{person.Name} only reads here, so a step of theirs would stay open. Make them member first.");
        }

        var now = clock.GetUtcNow();
        var sentence = person is null ? $"Took \"{step.Title}\" from {before?.Name}" : $"Assigned \"{step.Title}\" to {person.Name}";
        var entry = ActivityEntry.Of(actor, ActivityKind.PeopleChanged, now, sentence) with
        {
            OnboardingId = onboarding.Id,
            StepKey = step.Key,
            Before = before?.Name,
            After = person?.Name,
        };
        await people.AssignStepAsync(onboarding.Id, step.Key, memberId, entry, cancellationToken);
        return Outcome.Done;
    }
}
