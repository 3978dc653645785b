using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>What a check is: its permanent key, the true statement it proves, what it reads and how it judges. Documentation is made from it.</summary>
/// <param name="Key">Kebab case of the class's name; never renamed.</param>
/// <param name="Statement">True when it passes: "The account is active".</param>
/// <param name="Values">How values become verdicts, one line each: "status active: passed".</param>
public sealed record CheckDefinition(string Key, string Statement, IReadOnlyList<SnapshotPart> Reads, IReadOnlyList<string> Values)
{
    public Finding Passed(string summary, params IReadOnlyList<Seen> seen) => Say(Verdict.Passed, summary, [], seen);

    public Finding Warned(string summary, string fix, params IReadOnlyList<Seen> seen) => Say(Verdict.PassedWithWarning, summary, [fix], seen);

    public Finding NotPassed(string summary, IReadOnlyList<string> fixes, params IReadOnlyList<Seen> seen) =>
        Say(Verdict.NotPassed, summary, fixes, seen);

    /// <summary>Not passed, and nobody can mend it here and now: the step is Blocked.</summary>
    public Finding Final(string summary, IReadOnlyList<string> fixes, params IReadOnlyList<Seen> seen) =>
        Say(Verdict.NotPassed, summary, fixes, seen) with { IsFinal = true };

    public Finding Waiting(string summary, string on, DateTimeOffset? since, params IReadOnlyList<Seen> seen) =>
        Say(Verdict.Waiting, summary, [], seen) with { WaitingOn = on, Since = since };

    public Finding NothingYet(string summary, params IReadOnlyList<Seen> seen) => Say(Verdict.NothingYet, summary, [], seen);

    /// <summary>Somebody has begun and not handed it in: the step is In progress.</summary>
    public Finding Draft(string summary, string fix, params IReadOnlyList<Seen> seen) =>
        Say(Verdict.NothingYet, summary, [fix], seen) with { IsDraft = true };

    public Finding DoesNotApply(string because) => Say(Verdict.DoesNotApply, because, [], []);

    public Finding CouldNotCheck(PartFailure failure) => Say(Verdict.CouldNotCheck, failure.Sentence, [], []);

    /// <summary>Everything was read, and it does not tell.</summary>
    public Finding CannotSay(string why) => Say(Verdict.CouldNotCheck, why, [], []);

    /// <summary>
    /// A value that Twilio did not describe: waiting, never done.
    /// </summary>
    public Finding UnknownValue(string what, string? value, params IReadOnlyList<Seen> seen) => Waiting(
        value is null
            ? $"{what} shows nothing that can be judged. It counts as waiting until Twilio shows a known value."
            : $"{what} shows \"{value}\", a value this version does not know. It counts as waiting until Twilio shows a known one.",
        on: "Twilio",
        since: null,
        seen);

    private Finding Say(Verdict verdict, string summary, IReadOnlyList<string> fixes, IReadOnlyList<Seen> seen) =>
        new() { CheckKey = Key, Verdict = verdict, Summary = summary, Fixes = fixes, Seen = seen };
}
