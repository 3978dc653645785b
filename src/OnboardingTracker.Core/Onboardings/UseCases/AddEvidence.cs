using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Puts a note, a link or a file beside a step.</summary>
public sealed class AddEvidence(EditOnboarding edit, TimeProvider clock)
{
    /// <param name="content">The bytes of a file; null for a note or a link.</param>
    public Task<Outcome?> RunAsync(
        string onboardingKey,
        StepDefinition step,
        Evidence piece,
        ReadOnlyMemory<byte>? content,
        Actor actor,
        CancellationToken cancellationToken) => edit.RunAsync(
        onboardingKey,
        onboarding => onboarding.AddEvidence(step, piece, actor, clock.GetUtcNow()),
        cancellationToken,
        content is { } bytes ? new EvidenceFile(piece.Id, bytes) : null);
}
