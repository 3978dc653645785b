using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>A person says until when a step is wanted, or leaves it to the forecast again.</summary>
public sealed class SetDueDate(EditOnboarding edit, TimeProvider clock)
{
    public Task<Outcome?> RunAsync(SetDueDateRequest request, CancellationToken cancellationToken) => edit.RunAsync(
        request.OnboardingKey,
        onboarding => EditOnboarding.ConflictOn(onboarding, request.Step.Key, request.ExpectedRevision)
            ?? onboarding.SetDueDate(request.Step, request.Day, request.Actor, clock.GetUtcNow()),
        cancellationToken);
}

/// <param name="Day">Null leaves it to the forecast.</param>
/// <param name="ExpectedRevision">Of the step, as the person saw it; null makes no claim.</param>
public sealed record SetDueDateRequest(string OnboardingKey, StepDefinition Step, DateOnly? Day, Actor Actor, int? ExpectedRevision);
