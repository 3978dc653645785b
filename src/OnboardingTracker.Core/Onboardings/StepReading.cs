using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>
/// The status rule: two claims side by side, what Twilio shows and what a person says, become one status and who says so.
/// The table of docs/architecture.md, "Step status", in code.
/// </summary>
internal sealed class StepReading(
    StepDefinition definition, Step? step, Profile profile, IReadOnlyList<CheckRecord> records, DateTimeOffset? profileChangedAt, DateTimeOffset now)
{
    private readonly List<CheckRecord> answered = [.. records.Where(record => record.Answer is { Verdict: not Verdict.DoesNotApply })];

    private bool Applies => definition.AppliesWhen.Allows(profile);

    /// <summary>Every check of the step looked and said that it does not apply here.</summary>
    private bool NoCheckApplies =>
        definition is { IsReadByTwilio: true, PersonsPart: null }
        && records.Count == definition.Checks.Count
        && records.All(record => record.Answer is { Verdict: Verdict.DoesNotApply });

    private bool EveryCheckAnswered =>
        records.Count == definition.Checks.Count && records.All(record => record.Answer is not null);

    public StepStanding Read()
    {
        var counting = answered.MaxBy(record => (FindingMerge.Weight(record.Answer!.Verdict), record.Answer.IsFinal));
        var (status, saidBy, summary) = Judge(counting?.Answer);
        var disagrees = status is not StepStatus.NotNeeded
            && (step?.Denial is null
                ? step?.Confirmation is not null && Contradicts(counting?.Answer)
                : counting?.Answer is { Verdict: Verdict.Passed or Verdict.PassedWithWarning });

        var waitingSince = status is StepStatus.Waiting ? counting?.Answer?.Since ?? counting?.AnswerSince : null;
        return new StepStanding
        {
            Definition = definition,
            Status = status,
            SaidBy = saidBy,
            Label = definition.LabelOf(profile.TeamType),
            Marks = status is StepStatus.NotNeeded ? [] : [.. Marks(counting?.Answer, disagrees, waitingSince)],
            Summary = summary,
            Records = [.. records.OrderByDescending(record => record.Answer is null ? -1 : FindingMerge.Weight(record.Answer.Verdict))],
            Finding = Joined(),
            CheckedAt = answered.Count == 0 ? null : answered.Min(record => record.AnsweredAt),
            LookFailure = Failure(),
            Confirmation = step?.Confirmation,
            NotNeeded = step?.NotNeeded,
            IsToRenew = status is StepStatus.NeedsAttention && saidBy is SaidBy.Person && step?.Denial is null,
            RenewBy = RenewBy(status, saidBy),
            KeptWord = IsWordKept ? step?.KeptWord : null,
            Denial = step?.Denial,
            DueDate = step?.DueDate,
            FirstVerifiedAt = FirstVerifiedAt,
            BrokeAt = FirstVerifiedAt is null ? null : answered.Min(record => record.BrokeAt),
            Evidence = step is null ? [] : [.. step.Evidence.OrderBy(piece => piece.AddedAt)],
            Revision = step?.Revision ?? 0,
            WaitingOn = status is StepStatus.Waiting ? counting?.Answer?.WaitingOn ?? "Twilio" : null,
            WaitingSince = waitingSince,
        };
    }

    /// <summary>Names Twilio's present answer, so that a kept word holds for this answer only.</summary>
    public string AnswerFingerprint => string.Join('.', answered.OrderBy(record => record.CheckKey, StringComparer.Ordinal).Select(record => record.Fingerprint));

    public bool Contradicts() =>
        Contradicts(answered.MaxBy(record => FindingMerge.Weight(record.Answer!.Verdict))?.Answer);

    private bool IsWordKept =>
        step?.KeptWord is { } word && word.Answer == AnswerFingerprint && Renewal.OfKeptWord(definition, word, now) is null;

    /// <summary>When the last of its checks passed for the first time; null while one of them never did.</summary>
    private DateTimeOffset? FirstVerifiedAt =>
        answered.Count > 0 && answered.TrueForAll(record => record.FirstPassedAt is not null) ? answered.Max(record => record.FirstPassedAt) : null;

    private (StepStatus Status, SaidBy? SaidBy, string Summary) Judge(Finding? answer)
    {
        if (step?.NotNeeded is { } notNeeded)
        {
            return (StepStatus.NotNeeded, SaidBy.Person, notNeeded.Reason);
        }

        if (!Applies)
        {
            return (StepStatus.NotNeeded, null, definition.NotNeededBecause ?? "The profile says this does not apply.");
        }

        if (NoCheckApplies)
        {
            return (StepStatus.NotNeeded, null, records[0].Answer!.Summary);
        }

        if (step?.Denial is { } denial)
        {
            // Where Twilio shows a fault too, its answer names what to fix. A pass does not silence a person who looked.
            return answer is { Verdict: Verdict.NotPassed }
                ? JudgeByTwilio(answer)
                : (StepStatus.NeedsAttention, SaidBy.Person, $"{denial.By} says this is not done: {denial.Note}");
        }

        if (step?.Confirmation is { } confirmation)
        {
            return JudgeConfirmed(confirmation, answer);
        }

        return answer is null ? Unread() : JudgeByTwilio(answer);
    }

    private (StepStatus Status, SaidBy? SaidBy, string Summary) JudgeConfirmed(Confirmation confirmation, Finding? answer)
    {
        if (answer is not null && Contradicts(answer))
        {
            return IsWordKept
                ? (StepStatus.Confirmed, SaidBy.Person, $"{step!.KeptWord!.By} kept the confirmation: {step.KeptWord.Reason}")
                : (answer.IsFinal ? StepStatus.Blocked : StepStatus.NeedsAttention, SaidBy.Twilio, DecideAgain ?? answer.Summary);
        }

        if (definition.PersonsPart is not null && answer is { Verdict: Verdict.Waiting or Verdict.NothingYet })
        {
            // The person did their part; it does not stand in for Twilio's.
            return answer.Verdict is Verdict.Waiting
                ? JudgeByTwilio(answer)
                : (StepStatus.InProgress, SaidBy.Person, $"The person's part is confirmed. {answer.Summary}");
        }

        var isVerified = answer is { Verdict: Verdict.Passed or Verdict.PassedWithWarning } && EveryCheckAnswered && definition.PersonsPart is null;
        if (isVerified)
        {
            return JudgeByTwilio(answer!);
        }

        if (definition.PersonsPart is not null && answer is not null && IsTooOld)
        {
            // The person's part still counts; Twilio's is not trusted any more.
            return (StepStatus.NeedsAttention, SaidBy.Twilio, LastChecked);
        }

        return Renewal.OfConfirmation(definition, step!, now) is { } renew
            ? (StepStatus.NeedsAttention, SaidBy.Person, renew.Sentence)
            : (StepStatus.Confirmed, SaidBy.Person, confirmation.Note ?? confirmation.Link ?? "Confirmed without a note.");
    }

    /// <summary>Said when the word was kept against this very answer, too long ago.</summary>
    private string? DecideAgain =>
        step?.KeptWord is { } word && word.Answer == AnswerFingerprint ? Renewal.OfKeptWord(definition, word, now) : null;

    private (StepStatus Status, SaidBy? SaidBy, string Summary) JudgeByTwilio(Finding answer) => answer.Verdict switch
    {
        Verdict.NotPassed => (answer.IsFinal ? StepStatus.Blocked : StepStatus.NeedsAttention, SaidBy.Twilio, answer.Summary),
        Verdict.Waiting => (StepStatus.Waiting, SaidBy.Twilio, answer.Summary),
        Verdict.NothingYet => (answer.IsDraft || HasEvidence ? StepStatus.InProgress : StepStatus.NotStarted, SaidBy.Twilio, answer.Summary),
        _ when definition.PersonsPart is { } part => (StepStatus.InProgress, SaidBy.Twilio, $"Twilio's part is verified. {part}"),
        _ when !EveryCheckAnswered => (StepStatus.InProgress, SaidBy.Twilio, $"{answer.Summary} Another check of this step has not answered yet."),
        _ when IsTooOld => (StepStatus.NeedsAttention, SaidBy.Twilio, LastChecked),
        _ => (StepStatus.Verified, SaidBy.Twilio, answer.Summary),
    };

    private (StepStatus Status, SaidBy? SaidBy, string Summary) Unread() =>
        (HasEvidence ? StepStatus.InProgress : StepStatus.NotStarted,
            null,
            definition switch
            {
                { PersonsPart: { } part } when EveryCheckAnswered => part,
                { IsReadByTwilio: true } when Failure() is { } failure => $"Could not check yet. {failure.Sentence}",
                { IsReadByTwilio: true } => "Not checked yet.",
                { CheckComesLater: true } => "This version does not read this from Twilio. A person confirms it.",
                _ => "Twilio gives no way to read this. A person confirms it.",
            });

    private bool HasEvidence => step?.Evidence.Count > 0;

    /// <summary>A required step verified longer ago than twice its window is not trusted any more.</summary>
    private bool IsTooOld =>
        definition.LabelOf(profile.TeamType) is StepLabel.Required && AgeInDays >= 2 * definition.WindowDays;

    private string LastChecked => $"Last checked {AgeInDays} days ago.";

    private int AgeInDays => answered.Count == 0 ? 0 : (int)(now - answered.Min(record => record.AnsweredAt!.Value)).TotalDays;

    /// <summary>
    /// A confirmation says "done". Where Twilio shows the whole step, anything short of a pass contradicts it; where a person has a part of
    /// their own, only a fault does.
    /// </summary>
    private bool Contradicts(Finding? answer) => answer?.Verdict switch
    {
        Verdict.NotPassed => true,
        Verdict.Waiting or Verdict.NothingYet => definition.PersonsPart is null,
        _ => false,
    };

    /// <summary>Who gave what is too old to count, where that is why the step needs attention.</summary>
    private string? RenewBy(StepStatus status, SaidBy? saidBy) => (status, saidBy) switch
    {
        (StepStatus.NeedsAttention, SaidBy.Person) when step?.Denial is null => Renewal.OfConfirmation(definition, step!, now)?.By,
        (StepStatus.NeedsAttention or StepStatus.Blocked, SaidBy.Twilio) when step is { Denial: null, Confirmation: not null } && DecideAgain is not null => step.KeptWord!.By,
        _ => null,
    };

    private IEnumerable<StepMark> Marks(Finding? answer, bool disagrees, DateTimeOffset? waitingSince)
    {
        if (disagrees)
        {
            yield return StepMark.Disagrees;
        }

        if (answer?.Verdict is Verdict.PassedWithWarning)
        {
            yield return StepMark.Warning;
        }

        if (records.Any(record => record.LookFailure is not null))
        {
            yield return StepMark.CouldNotCheck;
        }

        if (answered.Count > 0 && (AgeInDays >= definition.WindowDays || answered.Exists(record => record.AnsweredAt < profileChangedAt)))
        {
            yield return StepMark.Old;
        }

        if (IsOverdue(waitingSince))
        {
            yield return StepMark.Overdue;
        }
    }

    /// <summary>Counted as the launch forecast counts; a usual time without an end is never over.</summary>
    private bool IsOverdue(DateTimeOffset? waitingSince) =>
        waitingSince is { } since
        && LeadDays.Latest(DateOnly.FromDateTime(since.ToOffset(now.Offset).DateTime), definition.UsualTime?.Takes) < DateOnly.FromDateTime(now.DateTime);

    private Finding? Joined() => answered.Count == 0 ? null : FindingMerge.OfCheck([.. answered.Select(record => record.Answer!)]);

    private LookFailure? Failure() => records
        .Where(record => record.LookFailure is not null)
        .OrderByDescending(record => record.LookedAt)
        .Select(record => new LookFailure(record.LookFailure!, record.LookedAt))
        .FirstOrDefault();
}
