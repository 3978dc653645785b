using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Drift;

/// <summary>
/// Which steps a change concerns: those with a check that reads the changed part, and whose answer either became another with this look or names the
/// changed resource.
/// </summary>
public sealed class ChangedSteps
{
    private readonly Dictionary<string, (string Fingerprint, string Text)> before;

    /// <summary>Remembers the answers from before the look.</summary>
    public ChangedSteps(IEnumerable<CheckRecord> records) => before = records.ToDictionary(
        record => record.CheckKey, record => (record.Fingerprint, TextOf(record.Answer)), StringComparer.Ordinal);

    /// <summary>The changes, each with its steps.</summary>
    /// <param name="records">The answers after the look.</param>
    public IReadOnlyList<AccountChange> Of(
        IReadOnlyList<CheckRecord> records, IReadOnlyList<AccountChange> changes, PartReaders readers, StepPlaybook playbook) =>
        [.. changes.Select(change => change with { StepKeys = StepsOf(records, change, readers, playbook) })];

    /// <summary>Whether a check of the step answers otherwise than before the look.</summary>
    /// <param name="records">The answers after the look.</param>
    public bool IsAnsweredAnew(StepDefinition step, IReadOnlyList<CheckRecord> records) =>
        records.Any(record => step.Checks.Contains(record.CheckKey, StringComparer.Ordinal) && IsAnotherAnswer(record, Before(record)));

    private IReadOnlyList<string> StepsOf(
        IReadOnlyList<CheckRecord> records, AccountChange change, PartReaders readers, StepPlaybook playbook)
    {
        var concerned = records.Where(record => readers.Reads(record.CheckKey, change.Part) && IsConcerned(record, change))
            .Select(record => record.CheckKey)
            .ToHashSet(StringComparer.Ordinal);
        return concerned.Count == 0
            ? []
            : [.. playbook.Doable().Where(step => step.Checks.Any(concerned.Contains)).Select(step => step.Key)];
    }

    private bool IsConcerned(CheckRecord record, AccountChange change)
    {
        var was = Before(record);
        return IsAnotherAnswer(record, was) || Names(was.Text, change) || Names(TextOf(record.Answer), change);
    }

    private (string Fingerprint, string Text) Before(CheckRecord record) => before.GetValueOrDefault(record.CheckKey, ("", ""));

    /// <summary>An answer that was never given before has not changed by what changed at Twilio.</summary>
    private static bool IsAnotherAnswer(CheckRecord record, (string Fingerprint, string Text) was) =>
        was.Fingerprint.Length > 0 && was.Fingerprint != record.Fingerprint;

    private static bool Names(string text, AccountChange change) =>
        text.Length > 0 && change.Sids.Any(sid => text.Contains(sid, StringComparison.Ordinal));

    private static string TextOf(Finding? answer) => answer is null
        ? ""
        : string.Join('\n', [answer.Summary, .. answer.Fixes, .. answer.Seen.SelectMany(line => new[] { line.Name, line.Value })]);
}

/// <summary>Which checks read which parts.</summary>
public sealed class PartReaders(CheckCatalog checks)
{
    public static PartReaders None { get; } = new(new CheckCatalog([]));

    public bool Reads(string checkKey, SnapshotPart part) => checks.Find(checkKey)?.Reads.Contains(part) is true;
}
