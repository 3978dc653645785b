using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>A person answers a question of finance, or takes an answer back.</summary>
public sealed class AnswerBillingQuestion(EditOnboarding edit, TimeProvider clock)
{
    /// <param name="expectedRevision">Of the billing file, as the person saw it; null makes no claim.</param>
    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> RunAsync(
        string onboardingKey, BillingQuestion question, bool isYes, string note, string? link, Actor actor, int? expectedRevision, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => Conflict(onboarding, question, expectedRevision) ?? onboarding.AnswerBilling(question, isYes, note, link, actor, clock.GetUtcNow()),
        cancellationToken);

    /// <returns>Null when there is no such onboarding.</returns>
    public Task<Outcome?> WithdrawAsync(string onboardingKey, BillingQuestion question, Actor actor, int? expectedRevision, CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => Conflict(onboarding, question, expectedRevision) is null
            ? onboarding.WithdrawBillingAnswer(question, actor, clock.GetUtcNow())
            : Outcome.Refuse("Somebody else has answered this question meanwhile. Look at their answer first."),
        cancellationToken);

    /// <summary>Somebody else answered the same question meanwhile; what they did to other questions is no conflict.</summary>
    private static Outcome? Conflict(Onboarding onboarding, BillingQuestion question, int? expectedRevision) =>
        expectedRevision is { } expected && expected != onboarding.Billing.Revision && onboarding.Billing.AnswerTo(question.Key) is { } theirs && theirs.Revision > expected
            ? Outcome.Conflict($"{theirs.By} answered this question while you were typing. Both answers are below. Save again to replace theirs.")
            : null;
}
