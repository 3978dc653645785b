namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Deletes an onboarding for good, when the person has typed its name: it cannot be undone.</summary>
public sealed class DeleteOnboarding(IOnboardingStore onboardings)
{
    /// <returns>Null when there is no such onboarding.</returns>
    public async Task<Outcome?> RunAsync(string key, string? typedName, CancellationToken cancellationToken)
    {
        if (await onboardings.FindAsync(key, cancellationToken) is not { } onboarding)
        {
            return null;
        }

        if (!string.Equals(typedName?.Trim(), onboarding.Name, StringComparison.Ordinal))
        {
            return Outcome.Refuse($"That is not its name. Type \"{onboarding.Name}\" to delete it.");
        }

        return await onboardings.DeleteAsync(onboarding.Id, cancellationToken) ? Outcome.Done : null;
    }
}
