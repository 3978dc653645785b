using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>
/// Collects how each part ended. A refused part waits until another part was read: then the key is good and only too small; when no
/// part can be read, the key is wrong.
/// </summary>
/// <param name="parts">What is read.</param>
internal sealed class Settling(IReadOnlyList<PartDefinition> parts, IProgress<PartSettled>? progress)
{
    private readonly Lock gate = new();
    private readonly List<PartFailure> failures = [];
    private readonly List<(SnapshotPart Part, Problem Problem)> refused = [];
    private int settled;
    private bool keyWorks;

    public void Read(SnapshotPart part)
    {
        lock (gate)
        {
            Report(part, null);
            if (!PartDefinition.Of(part).IsOfOrganization)
            {
                // What the organization's own credential opens says nothing of the key.
                keyWorks = true;
                SettleRefused(Smaller);
            }
        }
    }

    public void Failed(SnapshotPart part, Problem problem)
    {
        lock (gate)
        {
            if (!problem.IsUnauthorized)
            {
                Fail(part, problem);
            }
            else if (keyWorks)
            {
                Fail(part, Smaller(part, problem));
            }
            else
            {
                refused.Add((part, problem));
            }
        }
    }

    /// <summary>Nothing was even asked.</summary>
    public void FailAll(Problem problem)
    {
        foreach (var definition in parts)
        {
            Failed(definition.Part, problem);
        }
    }

    /// <summary>Settles what waited, after every part has ended.</summary>
    public IReadOnlyList<PartFailure> Finish()
    {
        lock (gate)
        {
            // Refused only where a standard key is refused too, while the rest failed for other reasons, proves no wrong key.
            var isWrongKey = refused.Any(entry => !NeedsMainKey(entry.Part)) || refused.Count == PartDefinition.OfAccount.Count;
            SettleRefused(isWrongKey ? (_, problem) => problem : Smaller);
            return [.. failures.OrderBy(failure => failure.Part)];
        }
    }

    private void SettleRefused(Func<SnapshotPart, Problem, Problem> judge)
    {
        foreach (var (part, problem) in refused)
        {
            Fail(part, judge(part, problem));
        }

        refused.Clear();
    }

    private static Problem Smaller(SnapshotPart part, Problem problem) =>
        NeedsMainKey(part) ? Problems.NeedsMainKey(problem.Code) : Problems.LacksPermissionFor(part, problem.Code);

    private static bool NeedsMainKey(SnapshotPart part) => PartDefinition.Of(part).Credential is CredentialTier.Main;

    private void Fail(SnapshotPart part, Problem problem)
    {
        var failure = new PartFailure(part, problem.Reason, problem.Sentence, problem.Code);
        failures.Add(failure);
        Report(part, failure);
    }

    private void Report(SnapshotPart part, PartFailure? failure) =>
        progress?.Report(new(part, failure, ++settled, parts.Count));
}
