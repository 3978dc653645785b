using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.ConsoleRoles;

/// <summary>A person confirms which role somebody has in Twilio's Console, or takes that back.</summary>
public sealed class ConfirmConsoleRole(EditOnboarding edit, ConsoleRoleGuide guide, TimeProvider clock)
{
    /// <param name="role">Null: no user of the account.</param>
    /// <param name="expectedRevision">Of the file, as the person saw it; null makes no claim.</param>
    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> RunAsync(
        string onboardingKey, PersonEntry person, ConsoleRole? role, string note, string? link, Actor actor, int? expectedRevision, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => Theirs(onboarding, person, expectedRevision) is { } theirs
            ? Outcome.Conflict($"{theirs.By} confirmed this role while you were typing. Both are below. Save again to replace theirs.")
            : onboarding.ConfirmConsoleRole(person, role, role is { } named ? guide.Of(named).Name : NoUser, note, link, actor, clock.GetUtcNow()),
        cancellationToken);

    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> WithdrawAsync(string onboardingKey, PersonEntry person, Actor actor, int? expectedRevision, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => Theirs(onboarding, person, expectedRevision) is null
            ? onboarding.WithdrawConsoleRole(person, actor, clock.GetUtcNow())
            : Outcome.Refuse("Somebody else has confirmed this role meanwhile. Look at what they say first."),
        cancellationToken);

    private const string NoUser = "no user of the account";

    /// <summary>What somebody else said of the same person meanwhile; of others it is no conflict.</summary>
    private static ConfirmedConsoleRole? Theirs(Onboarding onboarding, PersonEntry person, int? expectedRevision) =>
        expectedRevision is { } expected && onboarding.ConsoleRoles.ConfirmedOf(person.MemberId) is { } theirs && theirs.Revision > expected ? theirs : null;
}
