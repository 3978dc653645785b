using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>Sets who bears the cost of an onboarding and how what is shared is divided. Months that are closed stay as they are.</summary>
public sealed class ChangeCostSplit(EditOnboarding edit, TimeProvider clock)
{
    /// <summary>Adds a unit, or changes the one that has the earlier name.</summary>
    /// <param name="earlierName">Null adds a unit.</param>
    /// <param name="expectedRevision">Of the settings, as the person saw them; null makes no claim.</param>
    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> SaveUnitAsync(
        string onboardingKey, string? earlierName, SplitUnit unit, Actor actor, int? expectedRevision, CancellationToken cancellationToken) =>
        RunAsync(onboardingKey, actor, expectedRevision, split => earlierName is not null && split.Find(earlierName) is null ? null : split.With(unit, earlierName), NoSuchUnit(earlierName), cancellationToken);

    /// <summary>Adds several units at once, such as one for each subaccount.</summary>
    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> AddUnitsAsync(
        string onboardingKey, IReadOnlyList<SplitUnit> units, Actor actor, int? expectedRevision, CancellationToken cancellationToken) =>
        RunAsync(onboardingKey, actor, expectedRevision, split => units.Aggregate(split, (sum, unit) => sum.With(unit)), "", cancellationToken);

    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> RemoveUnitAsync(string onboardingKey, string name, Actor actor, int? expectedRevision, CancellationToken cancellationToken) =>
        RunAsync(onboardingKey, actor, expectedRevision, split => split.Find(name) is null ? null : split.Without(name), NoSuchUnit(name), cancellationToken);

    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> SetRuleAsync(string onboardingKey, SplitRule rule, Actor actor, int? expectedRevision, CancellationToken cancellationToken) =>
        RunAsync(onboardingKey, actor, expectedRevision, split => split.With(rule), "", cancellationToken);

    private static string NoSuchUnit(string? name) => $"There is no unit called \"{name}\" any more. Somebody has renamed or removed it.";

    private Task<Outcome?> RunAsync(
        string onboardingKey, Actor actor, int? expectedRevision, Func<SplitSettings, SplitSettings?> change, string otherwise, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => onboarding.Billing.Split is var split && expectedRevision is { } expected && expected != split.Revision
            ? Outcome.Conflict("Somebody changed the units or the rule while you were editing. Look at what is saved now, then save again to go on.")
            : change(split) is { } changed
                ? onboarding.ChangeCostSplit(changed, actor, clock.GetUtcNow())
                : Outcome.Refuse(otherwise),
        cancellationToken);
}
