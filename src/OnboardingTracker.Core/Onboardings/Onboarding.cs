using System.Globalization;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>
/// One SMS programme on its way to launch: what it told about itself, what people said of its steps and what Twilio showed.
/// Every change records its activity, which the store keeps in the same transaction.
/// </summary>
public sealed class Onboarding
{
    public const int NameMaxLength = 200;
    public const int CustomerMaxLength = 200;

    private readonly List<Step> steps = [];
    private readonly List<CheckRecord> checks = [];
    private readonly List<ActivityEntry> recorded = [];
    private readonly List<Tiding> tidings = [];

    private Onboarding()
    {
    }

    public OnboardingId Id { get; private set; }

    /// <summary>Readable and permanent; part of every address.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? Customer { get; private set; }

    public Profile Profile { get; private set; } = Profile.Unknown;

    /// <summary>Connected to the practice account of this installation; nothing in it is real.</summary>
    public bool IsPractice { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Grows with every change of any kind; the store's guard against lost updates.</summary>
    public int Revision { get; private set; }

    /// <summary>Grows when a person changes name, customer or profile; what an edit form and If-Match carry.</summary>
    public int DetailsRevision { get; private set; }

    public IReadOnlyList<Step> Steps => steps;

    public IReadOnlyList<CheckRecord> Checks => checks;

    public IReadOnlyList<CountryAnswer> CanSend { get; private set; } = [];

    public AccountFacts? Facts { get; private set; }

    /// <summary>What people answered and finance decided about money.</summary>
    public BillingFile Billing { get; private set; } = BillingFile.Empty;

    /// <summary>What people confirmed and Twilio showed of the roles of its people in the Console.</summary>
    public ConsoleRoleFile ConsoleRoles { get; private set; } = ConsoleRoleFile.Empty;

    /// <summary>How many things keep it from being ready to be paid for, as of the last change; null while that was never worked out. For lists, which do not read every answer.</summary>
    public int? BillingOpenCount { get; private set; }

    /// <summary>What finance decided, for the same lists.</summary>
    public SignOffState SignOffState { get; private set; }

    /// <summary>How many days the balance lasts, for the same lists; null where it is not known.</summary>
    public int? DaysLeft { get; private set; }

    /// <summary>When the last check of the account ended.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>The account that <see cref="Checks"/>, <see cref="CanSend"/> and <see cref="Facts"/> are about; null while nothing was read.</summary>
    public string? CheckedAccountSid { get; private set; }

    /// <summary>When the answers changed that decide what is looked for; results from before are old.</summary>
    public DateTimeOffset? ProfileChangedAt { get; private set; }

    /// <summary>What happened since it was loaded; the store writes and forgets it.</summary>
    public IReadOnlyList<ActivityEntry> Recorded => recorded;

    /// <summary>What of it people are told; the store keeps it in the same transaction and forgets it with the rest.</summary>
    public IReadOnlyList<Tiding> Tidings => tidings;

    /// <param name="id">Given by whoever may ask twice; null makes a new one.</param>
    public static Onboarding Start(
        string key, string name, string? customer, Profile profile, bool isPractice, Actor actor, DateTimeOffset now, OnboardingId? id = null)
    {
        var onboarding = new Onboarding
        {
            Id = id ?? OnboardingId.New(now),
            Key = key,
            Name = name,
            Customer = customer,
            Profile = profile,
            IsPractice = isPractice,
            CreatedBy = actor.Name,
            CreatedAt = now,
            Revision = 1,
            DetailsRevision = 1,
        };
        onboarding.Record(actor, now, ActivityKind.Created, null, $"Started the onboarding \"{name}\"");
        return onboarding;
    }

    public void Forget()
    {
        recorded.Clear();
        tidings.Clear();
    }

    public Outcome Describe(string name, string? customer, Profile profile, Actor actor, DateTimeOffset now)
    {
        if (name == Name && customer == Customer && profile == Profile)
        {
            return Outcome.Done;
        }

        var (was, @is, changed) = ChangedAnswers.Between((Name, Customer, Profile), (name, customer, profile));
        if (profile != Profile)
        {
            // "Does not apply" was said about the profile from before; the other answers stay, marked as old.
            checks.RemoveAll(check => check.Answer is { Verdict: Verdict.DoesNotApply });
            ProfileChangedAt = now;
        }

        (Name, Customer, Profile) = (name, customer, profile);
        DetailsRevision++;
        Record(actor, now, ActivityKind.Changed, null, "Changed the name or profile", changed, was, @is);
        return Touched();
    }

    public Outcome Confirm(StepDefinition definition, Actor actor, string? note, string? link, DateTimeOffset now)
    {
        if (RefuseHeading(definition) is { } refusal)
        {
            return refusal;
        }

        var standing = ReadingOf(definition, now).Read();
        if (RefuseWhereItDoesNotApply(standing) is { } switchedOff)
        {
            return switchedOff;
        }

        var earlier = Find(definition.Key)?.Confirmation;
        StepFor(definition).Confirm(new Confirmation(actor.Name, now, note, link));
        Record(
            actor,
            now,
            ActivityKind.Confirmed,
            definition.Key,
            earlier is null ? $"Confirmed \"{definition.Title}\"" : $"Changed the confirmation of \"{definition.Title}\"",
            note ?? link,
            earlier is null ? null : WordOf(earlier),
            WordOf(Find(definition.Key)!.Confirmation!));
        if (ReadingOf(definition, now).Contradicts())
        {
            // Whoever confirms has Twilio's answer before their eyes; the others are told.
            Tell(Record(Actor.Twilio, now, ActivityKind.Disagreement, definition.Key, $"Twilio shows something else for \"{definition.Title}\"", standing.Finding?.Summary), actor);
        }

        return Touched();
    }

    public Outcome WithdrawConfirmation(StepDefinition definition, Actor actor, DateTimeOffset now)
    {
        var step = Find(definition.Key);
        if (step?.Confirmation is null)
        {
            return Outcome.Refuse($"Nobody has confirmed \"{definition.Title}\".");
        }

        var earlier = WordOf(step.Confirmation);
        step.WithdrawConfirmation();
        Record(actor, now, ActivityKind.ConfirmationWithdrawn, definition.Key, $"Took back the confirmation of \"{definition.Title}\"", before: earlier);
        return Touched();
    }

    /// <summary>Takes a person's word that they looked and it is not so; a confirmation that stood there is history then.</summary>
    public Outcome Deny(StepDefinition definition, Actor actor, string note, DateTimeOffset now)
    {
        if ((RefuseHeading(definition) ?? RefuseWhereItDoesNotApply(ReadingOf(definition, now).Read())) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            return Outcome.Refuse($"Say what you saw: why is \"{definition.Title}\" not done?");
        }

        StepFor(definition).Deny(new Denial(actor.Name, now, note));
        Record(actor, now, ActivityKind.Denied, definition.Key, $"Marked \"{definition.Title}\" as not done", note);
        return Touched();
    }

    public Outcome WithdrawDenial(StepDefinition definition, Actor actor, DateTimeOffset now)
    {
        var step = Find(definition.Key);
        if (step?.Denial is null)
        {
            return Outcome.Refuse($"Nobody says that \"{definition.Title}\" is not done.");
        }

        var earlier = step.Denial.Note;
        step.WithdrawDenial();
        Record(actor, now, ActivityKind.DenialWithdrawn, definition.Key, $"Took back that \"{definition.Title}\" is not done", before: earlier);
        return Touched();
    }

    public Outcome MarkNotNeeded(StepDefinition definition, Actor actor, string reason, DateTimeOffset now)
    {
        if (RefuseHeading(definition) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Outcome.Refuse($"Say why \"{definition.Title}\" is not needed.");
        }

        if (ReadingOf(definition, now).Read().Status is StepStatus.Verified)
        {
            return Outcome.Refuse($"Twilio already shows \"{definition.Title}\" as done. A step that is done cannot be left out.");
        }

        StepFor(definition).MarkNotNeeded(new NotNeeded(actor.Name, now, reason));
        Record(actor, now, ActivityKind.NotNeeded, definition.Key, $"Marked \"{definition.Title}\" as not needed", reason);
        return Touched();
    }

    public Outcome MarkNeeded(StepDefinition definition, Actor actor, DateTimeOffset now)
    {
        var step = Find(definition.Key);
        if (step?.NotNeeded is null)
        {
            return Outcome.Refuse($"Nobody has marked \"{definition.Title}\" as not needed.");
        }

        var earlier = step.NotNeeded.Reason;
        step.MarkNeeded();
        Record(actor, now, ActivityKind.NeededAgain, definition.Key, $"Took \"{definition.Title}\" back into the list", before: earlier);
        return Touched();
    }

    /// <summary>Decides a disagreement for the person's word, with a reason. Asked again when Twilio's answer changes.</summary>
    public Outcome KeepConfirmation(StepDefinition definition, Actor actor, string reason, DateTimeOffset now)
    {
        if (RefuseAgreement(definition, now) is { } refusal)
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Outcome.Refuse($"Say why the confirmation of \"{definition.Title}\" stays.");
        }

        StepFor(definition).KeepWord(new KeptWord(actor.Name, now, reason, ReadingOf(definition, now).AnswerFingerprint));
        Record(actor, now, ActivityKind.DisagreementDecided, definition.Key, $"Kept the confirmation of \"{definition.Title}\"", reason);
        return Touched();
    }

    /// <summary>Decides a disagreement for Twilio: the confirmation moves to the history.</summary>
    public Outcome UseTwiliosAnswer(StepDefinition definition, Actor actor, DateTimeOffset now)
    {
        if (RefuseAgreement(definition, now) is { } refusal)
        {
            return refusal;
        }

        var step = StepFor(definition);
        var word = step.Confirmation!;
        step.WithdrawConfirmation();
        Record(
            actor,
            now,
            ActivityKind.DisagreementDecided,
            definition.Key,
            $"Used Twilio's answer for \"{definition.Title}\"",
            $"{word.By} had confirmed it: {word.Note ?? word.Link ?? "without a note"}",
            WordOf(word));
        return Touched();
    }

    public Outcome AddEvidence(StepDefinition definition, Evidence piece, Actor actor, DateTimeOffset now)
    {
        if (RefuseHeading(definition) is { } refusal)
        {
            return refusal;
        }

        if (piece.Size is { } size && EvidenceRoom.Refuse(steps, size) is { } full)
        {
            return full;
        }

        if (Evidence.DayFault(piece.Dated, now) is { } fault)
        {
            return Outcome.Refuse(fault);
        }

        StepFor(definition).Add(piece);
        Record(actor, now, ActivityKind.EvidenceAdded, definition.Key, $"Added evidence to \"{definition.Title}\"", piece.HistoryWord, after: piece.HistoryWord);
        return Touched();
    }

    public Outcome RemoveEvidence(StepDefinition definition, Guid evidenceId, Actor actor, DateTimeOffset now)
    {
        var step = Find(definition.Key);
        var piece = step?.Evidence.FirstOrDefault(evidence => evidence.Id == evidenceId);
        if (piece is null)
        {
            return Outcome.Refuse("This piece of evidence is not here any more.");
        }

        step!.Remove(piece);
        Record(actor, now, ActivityKind.EvidenceRemoved, definition.Key, $"Removed evidence from \"{definition.Title}\"", piece.HistoryWord, before: piece.HistoryWord);
        return Touched();
    }

    /// <summary>Says until when a step is wanted; null leaves that to the forecast.</summary>
    public Outcome SetDueDate(StepDefinition definition, DateOnly? day, Actor actor, DateTimeOffset now)
    {
        if (RefuseHeading(definition) is { } refusal)
        {
            return refusal;
        }

        if (day is { } wanted && DueDate.Fault(wanted, now) is { } fault)
        {
            return Outcome.Refuse(fault);
        }

        var before = Find(definition.Key)?.DueDate;
        if (before?.Day == day)
        {
            return Outcome.Done;
        }

        StepFor(definition).SetDueDate(day is { } due ? new DueDate(actor.Name, now, due) : null);
        var sentence = day is { } until
            ? string.Create(CultureInfo.InvariantCulture, $"Set the due date of \"{definition.Title}\" to {until:d MMM yyyy}")
            : $"Left the due date of \"{definition.Title}\" to the forecast";
        Record(actor, now, ActivityKind.DueDateChanged, definition.Key, sentence, before: DueWord(before?.Day), after: DueWord(day));
        return Touched();
    }

    /// <summary>Takes in what a check run found; a look older than the last one is ignored. Nothing a person said is changed by it.</summary>
    /// <returns>What changed at Twilio, each with the steps that it concerns.</returns>
    public IReadOnlyList<AccountChange> Observe(Observation seen, StepPlaybook playbook, DateTimeOffset now)
    {
        if (now < CheckedAt)
        {
            return [];
        }

        UseAccount(seen.AccountSid, Actor.Twilio, now);
        var lookBefore = CheckedAt;
        var recordedBefore = recorded.Count;
        var asOfLookBefore = Checklist.Read(this, playbook, lookBefore ?? CreatedAt);
        var before = Checklist.Read(this, playbook, now);
        var answers = new ChangedSteps(checks);

        foreach (var finding in seen.Findings)
        {
            RecordOf(finding.CheckKey).Observe(finding, now);
        }

        CanSend = MergeCanSend(seen.CanSend, now);
        Facts = seen.Facts?.Over(Facts) ?? Facts;
        CheckedAt = now;

        var after = Checklist.Read(this, playbook, now);
        var changes = answers.Of(checks, seen.Changes, seen.Readers, playbook);
        foreach (var (was, @is) in before.Steps.Zip(after.Steps))
        {
            RecordChange(was, @is, now);
            if (was.Status != @is.Status || answers.IsAnsweredAnew(@is.Definition, checks))
            {
                RecordDrift(@is.Definition, [.. changes.Where(change => change.StepKeys.Contains(@is.Key, StringComparer.Ordinal))], now);
            }

            RecordRenewal(asOfLookBefore.Find(@is.Key)!, @is, now);
        }

        RecordMilestones(before, after, now);
        TellLook(recorded[recordedBefore..], before, after, isFirst: lookBefore is null);
        ReviewBilling(after);
        Touched();
        return changes;
    }

    /// <summary>Results belong to the account they were read from: with another one they go, and the history says so.</summary>
    public void UseAccount(string accountSid, Actor actor, DateTimeOffset now)
    {
        if (CheckedAccountSid is { } known && known != accountSid)
        {
            checks.Clear();
            (CanSend, Facts, CheckedAt) = ([], null, null);
            Billing = Billing with { LivePrices = [], Runway = RunwayLevel.Enough, RunwayBalance = null };
            ConsoleRoles = ConsoleRoles with { Seen = [], SeenAt = null };
            Record(actor, now, ActivityKind.Connected, null, "Another Twilio account is connected. Results of the one before are gone; what people said stays", before: known, after: accountSid);
        }

        CheckedAccountSid = accountSid;
    }

    public void RecordConnection(Actor actor, ActivityKind kind, string sentence, DateTimeOffset now)
    {
        Tell(Record(actor, now, kind, null, sentence), actor);
        Touched();
    }

    /// <summary>Takes in which roles its people have in the Console, as the organization shows them.</summary>
    /// <param name="seen">Null where they could not be read: what was seen before stays, with its age.</param>
    /// <param name="hasOrganization">Without a credential of one nothing is shown any more.</param>
    public void SeeConsoleRoles(IReadOnlyList<SeenConsoleRole>? seen, bool hasOrganization, DateTimeOffset now)
    {
        if (!hasOrganization)
        {
            ConsoleRoles = ConsoleRoles with { Seen = [], SeenAt = null };
        }
        else if (seen is not null)
        {
            ConsoleRoles = ConsoleRoles with { Seen = seen, SeenAt = now };
        }
    }

    /// <summary>Takes a person's word on the role that somebody has in the Console; a later one replaces it.</summary>
    /// <param name="role">Null: no user of the account.</param>
    /// <param name="roleName">As the history writes it.</param>
    public Outcome ConfirmConsoleRole(PersonEntry person, ConsoleRole? role, string roleName, string note, string? link, Actor actor, DateTimeOffset now)
    {
        if (ConfirmedConsoleRole.NoteFault(note) is { } fault)
        {
            return Outcome.Refuse(fault);
        }

        if (role is ConsoleRole.Owner && ConsoleRoles.Confirmed.Any(word => word.Role is ConsoleRole.Owner && word.MemberId != person.MemberId))
        {
            return Outcome.Refuse("Somebody else is confirmed as Owner, and Twilio has one for each account. Change theirs first.");
        }

        var earlier = ConsoleRoles.ConfirmedOf(person.MemberId);
        var given = new ConfirmedConsoleRole(person.MemberId, role, note.Trim(), link, actor.Name, now) { RoleName = roleName, Revision = ConsoleRoles.Revision + 1 };
        ConsoleRoles = ConsoleRoles with { Confirmed = [.. ConsoleRoles.Confirmed.Where(word => word.MemberId != person.MemberId), given], Revision = ConsoleRoles.Revision + 1 };
        Record(actor, now, ActivityKind.PeopleChanged, null, $"Confirmed the role of {person.Name} in the Twilio Console: {roleName}", note, earlier is null ? null : WordOf(earlier), WordOf(given));
        return Touched();
    }

    public Outcome WithdrawConsoleRole(PersonEntry person, Actor actor, DateTimeOffset now)
    {
        if (ConsoleRoles.ConfirmedOf(person.MemberId) is not { } earlier)
        {
            return Outcome.Refuse("Nobody has confirmed a role of this person.");
        }

        ConsoleRoles = ConsoleRoles with { Confirmed = [.. ConsoleRoles.Confirmed.Where(word => word.MemberId != person.MemberId)], Revision = ConsoleRoles.Revision + 1 };
        Record(actor, now, ActivityKind.PeopleChanged, null, $"Took back what was confirmed of the role of {person.Name} in the Twilio Console", null, WordOf(earlier), null);
        return Touched();
    }

    /// <summary>Takes a person's answer to a question of finance; a later one replaces it.</summary>
    public Outcome AnswerBilling(BillingQuestion question, bool isYes, string note, string? link, Actor actor, DateTimeOffset now)
    {
        if (GivenAnswer.NoteFault(note) is { } fault)
        {
            return Outcome.Refuse(fault);
        }

        var earlier = Billing.AnswerTo(question.Key);
        var given = new GivenAnswer(question.Key, isYes, note.Trim(), link, actor.Name, now) { Revision = Billing.Revision + 1 };
        Billing = Billing with { Answers = [.. Billing.Answers.Where(known => known.Question != question.Key), given], Revision = Billing.Revision + 1 };
        RecordMoney(actor, now, ActivityKind.BillingAnswered, $"Answered \"{question.Text}\": {WordOf(given)}", note, earlier is null ? null : WordOf(earlier), WordOf(given));
        return Touched();
    }

    public Outcome WithdrawBillingAnswer(BillingQuestion question, Actor actor, DateTimeOffset now)
    {
        if (Billing.AnswerTo(question.Key) is not { } earlier)
        {
            return Outcome.Refuse("Nobody has answered this question.");
        }

        Billing = Billing with { Answers = [.. Billing.Answers.Where(known => known.Question != question.Key)], Revision = Billing.Revision + 1 };
        RecordMoney(actor, now, ActivityKind.BillingAnswered, $"Took back the answer to \"{question.Text}\"", null, WordOf(earlier), null);
        return Touched();
    }

    /// <summary>Finance says whether the launch may go on, on the answers as they are.</summary>
    /// <param name="reason">Needed to refuse, and to sign while something is open.</param>
    /// <param name="readiness">The answers of this moment.</param>
    public Outcome DecideSignOff(bool isGranted, string? reason, BillingReadiness readiness, Actor actor, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(reason) && (!isGranted || !readiness.IsReady))
        {
            return Outcome.Refuse(isGranted
                ? $"{Things(readiness.OpenCount)} {(readiness.OpenCount == 1 ? "is" : "are")} open. Say why the launch may go on all the same."
                : "Say why the launch may not go on, so that the team knows what to do.");
        }

        var earlier = Billing.SignOff;
        Billing = Billing with
        {
            SignOff = new SignOff(isGranted, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), actor.Name, now, readiness.Facts),
            Revision = Billing.Revision + 1,
        };
        var sentence = (isGranted, readiness.IsReady) switch
        {
            (true, true) => "Signed off for finance: the launch may go on",
            (true, false) => $"Signed off for finance with {Things(readiness.OpenCount).ToLowerInvariant()} open: the launch may go on",
            _ => "Refused for finance: the launch may not go on",
        };
        var kind = isGranted ? ActivityKind.SignedOff : ActivityKind.SignOffRefused;
        RecordMoney(actor, now, kind, sentence, reason, earlier is null ? null : WordOf(earlier), isGranted ? "May go on" : "May not go on");

        // The team hears what was decided; the reason may name amounts, and is for who sees money.
        Tell(Record(actor, now, kind, null, isGranted ? "Finance has signed off: the launch may go on" : "Finance has refused: the launch may not go on yet"), actor);
        return Touched();
    }

    /// <summary>Sets who bears the cost and how what is shared is divided; refused when no split can be made of it.</summary>
    public Outcome ChangeCostSplit(SplitSettings changed, Actor actor, DateTimeOffset now)
    {
        if (changed.Check() is { IsDone: false } refused)
        {
            return refused;
        }

        if (SplitWords.ChangeOf(Billing.Split, changed) is not { } sentence)
        {
            return Outcome.Done;
        }

        var earlier = Billing.Split;
        Billing = Billing with { Split = changed };
        RecordMoney(actor, now, ActivityKind.Changed, sentence, null, SplitWords.Of(earlier, changed), SplitWords.Of(changed, earlier));
        return Touched();
    }

    /// <summary>What the first 30 days of the plan cost, as the forecast has it by now.</summary>
    public void PlanFor(PlannedNeed? need)
    {
        if (Billing.Need != need)
        {
            Billing = Billing with { Need = need };
        }
    }

    /// <summary>Keeps what a look read of Twilio's prices; of a country that it could not read those from before stay.</summary>
    public void KeepPrices(IReadOnlyList<MessagingPrice> read, DateOnly readOn)
    {
        var countries = read.Select(price => price.Country).ToHashSet(StringComparer.Ordinal);
        Billing = Billing with { LivePrices = [.. LivePrices.Of(read, readOn), .. Billing.LivePrices.Where(known => known.Kind is PriceKind.Number || !countries.Contains(known.Country ?? ""))] };
    }

    /// <summary>Keeps what a person had read of the prices of numbers; of a country that is not among them those from before stay.</summary>
    public Outcome KeepNumberPrices(IReadOnlyList<NumberPrices> read, DateOnly readOn, Actor actor, DateTimeOffset now)
    {
        var countries = read.Select(prices => prices.Country).ToHashSet(StringComparer.Ordinal);
        Billing = Billing with
        {
            LivePrices =
            [
                .. Billing.LivePrices.Where(known => known.Kind is not PriceKind.Number || !countries.Contains(known.Country ?? "")),
                .. read.SelectMany(prices => LivePrices.Of(prices, readOn)),
            ],
        };
        RecordMoney(actor, now, ActivityKind.PricesRead, $"Read the prices of numbers at Twilio: {string.Join(", ", countries.Order(StringComparer.Ordinal))}", null, null, null);
        return Touched();
    }

    /// <summary>
    /// Works out anew how ready it is to be paid for. A decision of finance that rests on an answer which is otherwise by now counts no more; who sees money is told
    /// which. To be asked after every change, whoever made it.
    /// </summary>
    /// <param name="checklist">As it stands now; its moment is that of what is recorded.</param>
    public void ReviewBilling(Checklist checklist)
    {
        var (readiness, now) = (BillingReadiness.Read(checklist), checklist.ReadAt);
        (BillingOpenCount, DaysLeft) = (readiness.OpenCount, Profile.Invoiced is true ? null : Runway.DaysOf(Facts));
        WarnOfLowBalance(now);
        HoldSignOff(readiness, now);
        SignOffState = Billing.SignOff switch
        {
            null => SignOffState.None,
            { Counts: false } => SignOffState.Void,
            { IsGranted: true } => SignOffState.Granted,
            _ => SignOffState.Refused,
        };
    }

    private void HoldSignOff(BillingReadiness readiness, DateTimeOffset now)
    {
        if (Billing.SignOff is not { Counts: true } signOff || readiness.ChangedSince(signOff) is not { Count: > 0 } changed)
        {
            return;
        }

        Billing = Billing with { SignOff = signOff with { VoidedAt = now, VoidedBy = changed } };
        Tell(
            RecordMoney(
                Actor.System,
                now,
                ActivityKind.SignOffVoided,
                signOff.IsGranted ? $"The sign-off by {signOff.By} counts no more" : $"The refusal by {signOff.By} is out of date",
                string.Join(' ', changed),
                WordOf(signOff),
                "Not decided"),
            Actor.System);
        Touched();
    }

    /// <summary>Says once that the balance is running out, at two lines, and again only after it was filled up.</summary>
    private void WarnOfLowBalance(DateTimeOffset now)
    {
        var level = Profile.Invoiced is true ? RunwayLevel.Enough : Runway.LevelOf(Facts);
        // A pace that changes from day to day must not warn anew: only what was filled up can run out again.
        if (level == Billing.Runway || Facts is null || (level < Billing.Runway && Facts.Balance <= Billing.RunwayBalance))
        {
            return;
        }

        if (level > Billing.Runway)
        {
            Tell(RecordMoney(Actor.Twilio, now, ActivityKind.BalanceLow, Runway.Say(Facts), null, null, null), Actor.Twilio);
        }

        Billing = Billing with { Runway = level, RunwayBalance = Facts.Balance };
        Touched();
    }

    public Step? Find(string stepKey) => steps.Find(step => step.Key == stepKey);

    internal StepReading ReadingOf(StepDefinition definition, DateTimeOffset now) =>
        new(definition, Find(definition.Key), Profile, [.. checks.Where(check => definition.Checks.Contains(check.CheckKey, StringComparer.Ordinal))], ProfileChangedAt, now);

    private static Outcome? RefuseHeading(StepDefinition definition) => definition.IsHeading
        ? Outcome.Refuse($"\"{definition.Title}\" is a heading. It takes its status from its parts; work on those.")
        : null;

    private static Outcome? RefuseWhereItDoesNotApply(StepStanding standing) => standing is { Status: StepStatus.NotNeeded, SaidBy: null }
        ? Outcome.Refuse($"\"{standing.Definition.Title}\" is not needed here: {standing.Summary} Change the profile if that is wrong.")
        : null;

    private Outcome? RefuseAgreement(StepDefinition definition, DateTimeOffset now)
    {
        var disputed = Find(definition.Key)?.Confirmation is not null && ReadingOf(definition, now).Contradicts();
        return disputed ? null : Outcome.Refuse($"Nobody disagrees about \"{definition.Title}\" any more.");
    }

    /// <summary>An unknown answer does not wipe out a known one: a failure to look changes nothing. What was looked at and does not tell does.</summary>
    private List<CountryAnswer> MergeCanSend(IReadOnlyList<CountryAnswer> answers, DateTimeOffset now) =>
        [.. answers.Select(answer => answer is { Answer: SendAnswer.Unknown, IsUntold: false }
            ? CanSend.FirstOrDefault(known => known.Country == answer.Country) ?? answer
            : answer with { At = now })];

    private void RecordChange(StepStanding was, StepStanding @is, DateTimeOffset now)
    {
        var title = @is.Definition.Title;
        if (was.Status != @is.Status)
        {
            Record(Actor.Twilio, now, ActivityKind.StatusChanged, @is.Key, $"\"{title}\": {StatusWords.Of(was)} → {StatusWords.Of(@is)}{(@is.Has(StepMark.Warning) ? ", with a warning" : "")}", @is.Summary, StatusWords.Of(was), StatusWords.Of(@is));
        }

        if (!was.Has(StepMark.Disagrees) && @is.Has(StepMark.Disagrees))
        {
            var sentence = @is.Denial is { } denial
                ? $"Twilio shows \"{title}\" as done, and {denial.By} says that it is not"
                : $"Twilio shows something else than the confirmation of \"{title}\"";
            Record(Actor.Twilio, now, ActivityKind.Disagreement, @is.Key, sentence, @is.Finding?.Summary);
        }

        if (!was.Has(StepMark.CouldNotCheck) && @is.Has(StepMark.CouldNotCheck))
        {
            // Another check of the step may have answered in the same look and moved it.
            var sentence = was.Status == @is.Status ? $"Could not check \"{title}\". No status changed" : $"Could not check all of \"{title}\"";
            Record(Actor.Twilio, now, ActivityKind.CouldNotCheck, @is.Key, sentence, @is.LookFailure?.Sentence);
        }
    }

    /// <summary>What changed at Twilio is history where it moved a step or changed the answer of a check, not where a step only names it: the rest would bury it.</summary>
    private void RecordDrift(StepDefinition step, IReadOnlyList<AccountChange> changes, DateTimeOffset now)
    {
        if (changes.Count > 0)
        {
            Record(Actor.Twilio, now, ActivityKind.Drift, step.Key, $"\"{step.Title}\": Twilio shows a change", DriftWords.Of(changes));
        }
    }

    /// <summary>Time passes between two looks, so the step is held against itself as it stood at the look before.</summary>
    private void RecordRenewal(StepStanding was, StepStanding @is, DateTimeOffset now)
    {
        if (was.RenewBy is null && @is.RenewBy is not null)
        {
            Record(Actor.System, now, ActivityKind.RenewalAsked, @is.Key, $"To be renewed: {@is.Definition.Title}", @is.Summary);
        }
    }

    private void RecordMilestones(Checklist before, Checklist after, DateTimeOffset now)
    {
        foreach (var (was, @is) in before.Milestones.Zip(after.Milestones))
        {
            if (was.Status is not MilestoneStatus.Done && @is.Status is MilestoneStatus.Done)
            {
                Record(Actor.Twilio, now, ActivityKind.MilestoneCompleted, null, $"Milestone completed: {@is.Definition.Name}");
            }
        }
    }

    /// <summary>A practice account is as it was made: its first look moves everything and is news to nobody.</summary>
    private void TellLook(List<ActivityEntry> ofThisLook, Checklist before, Checklist after, bool isFirst)
    {
        if (isFirst && IsPractice)
        {
            return;
        }

        var worth = ofThisLook.Select(entry => entry.StepKey is { } key && before.Find(key) is { } was && after.Find(key) is { } @is
            ? WorthTelling.Of(entry, was, @is, Actor.Twilio)
            : WorthTelling.Of(entry, Actor.Twilio));
        tidings.AddRange(WorthTelling.Gather([.. worth.OfType<Tiding>()]));
    }

    private void Tell(ActivityEntry entry, Actor actor)
    {
        if (WorthTelling.Of(entry, actor) is { } tiding)
        {
            tidings.Add(tiding);
        }
    }

    private Step StepFor(StepDefinition definition)
    {
        if (Find(definition.Key) is { } known)
        {
            return known;
        }

        var step = new Step(definition.Key);
        steps.Add(step);
        return step;
    }

    private CheckRecord RecordOf(string checkKey)
    {
        if (checks.Find(check => check.CheckKey == checkKey) is { } known)
        {
            return known;
        }

        var record = new CheckRecord(checkKey);
        checks.Add(record);
        return record;
    }

    private static string WordOf(GivenAnswer given) => $"{(given.IsYes ? "Yes" : "No")}, says {given.By}";

    private static string WordOf(ConfirmedConsoleRole word) => $"{word.RoleName}, says {word.By}";

    private static string WordOf(SignOff signOff) => $"{signOff.By}: {(signOff.IsGranted ? "may go on" : "may not go on")}{(signOff.Counts ? "" : ", counts no more")}";

    private static string Things(int count) => count == 1 ? "1 thing" : string.Create(CultureInfo.InvariantCulture, $"{count} things");

    private static string WordOf(Confirmation word) => $"{word.By}: {word.Note ?? word.Link ?? "without a note"}";

    private static string DueWord(DateOnly? day) => day is { } set ? set.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : "by the forecast";

    private Outcome Touched()
    {
        Revision++;
        return Outcome.Done;
    }

    private ActivityEntry RecordMoney(Actor actor, DateTimeOffset now, ActivityKind kind, string sentence, string? detail, string? before, string? after)
    {
        var entry = ActivityEntry.Of(actor, kind, now, sentence, detail) with { OnboardingId = Id, Before = before, After = after, IsMoney = true };
        recorded.Add(entry);
        return entry;
    }

    private ActivityEntry Record(
        Actor actor,
        DateTimeOffset now,
        ActivityKind kind,
        string? stepKey,
        string sentence,
        string? detail = null,
        string? before = null,
        string? after = null)
    {
        var entry = ActivityEntry.Of(actor, kind, now, sentence, detail) with { OnboardingId = Id, StepKey = stepKey, Before = before, After = after };
        recorded.Add(entry);
        return entry;
    }
}
