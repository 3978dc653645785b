using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Deletes an onboarding for good, when the person has typed its name: it cannot be undone.</summary>
public sealed class DeleteOnboarding(IOnboardingStore onboardings, TimeProvider clock)
{
    /// <returns>Null when there is no such onboarding.</returns>
    public async Task<Outcome?> RunAsync(string key, string? typedName, Actor actor, CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return null;
        }

        if (!string.Equals(typedName?.Trim(), onboarding.Name, StringComparison.Ordinal))
        {
            return Outcome.Refuse($"That is not its name. Type \"{onboarding.Name}\" to delete it.");
        }

        var deleted = ActivityEntry.Of(actor, ActivityKind.Deleted, clock.GetUtcNow(), $"Deleted the onboarding \"{onboarding.Name}\"") with
        {
            Subject = ChainLink.SubjectOf(onboarding.Id),
        };
        return await onboardings.DeleteAsync(onboarding.Id, deleted, cancellationToken) ? Outcome.Done : null;
    }
}
