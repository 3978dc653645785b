namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Changes name, customer and profile.</summary>
public sealed class DescribeOnboarding(EditOnboarding edit, TimeProvider clock)
{
    /// <param name="expectedRevision">The details' revision as the person saw it; null makes no claim.</param>
    public Task<Outcome?> RunAsync(
        string onboardingKey,
        string name,
        string? customer,
        Profile profile,
        Actor actor,
        int? expectedRevision,
        CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => expectedRevision is { } expected && expected != onboarding.DetailsRevision
            ? Outcome.Conflict("Somebody changed this onboarding while you were editing. Both versions are below. Choose one or combine them.")
            : onboarding.Describe(name, customer, profile, actor, clock.GetUtcNow()),
        cancellationToken);
}
