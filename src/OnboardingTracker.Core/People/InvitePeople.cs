using System.Globalization;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.People;

/// <summary>Invites several people at once, each with an outcome of their own; what cannot be right for one of them makes none.</summary>
public sealed class InvitePeople(
    IInvitationStore invitations, IMemberAccounts members, IPeopleStore people, ForgetRemovedPeople forget, IMailer mailer, IMailTurns turns, PermissionTable table, TimeProvider clock)
{
    public const int MostAtOnce = 200;

    /// <summary>What would become of it, without doing it.</summary>
    public async Task<InviteAnswer> PreviewAsync(Inviter inviter, IReadOnlyList<Invitee> invitees, CancellationToken cancellationToken)
    {
        if (Refusal(inviter, invitees) is { } refusal)
        {
            return InviteAnswer.Refuse(refusal);
        }

        var outcomes = await OutcomesAsync(inviter, invitees, cancellationToken);
        return new InviteAnswer([.. invitees.Zip(outcomes, (invitee, outcome) => new InviteLine(invitee, outcome, null))]);
    }

    /// <param name="byMail">Sends the links by e-mail too; counts only where a mail server is set up.</param>
    public async Task<InviteAnswer> RunAsync(Inviter inviter, IReadOnlyList<Invitee> invitees, bool byMail, CancellationToken cancellationToken)
    {
        var preview = await PreviewAsync(inviter, invitees, cancellationToken);
        if (preview.Refusal is not null || preview.Lines.Any(line => line.Outcome.Kind is InviteOutcomeKind.Refused))
        {
            return preview;
        }

        var now = clock.GetUtcNow();
        var invited = preview.Lines.Where(line => line.Outcome.Kind is InviteOutcomeKind.Invited).ToList();
        var mails = byMail && mailer.IsSetUp;
        if (mails && invited.Count > 0
            && await turns.TryTakeAsync([.. invited.Select(line => EmailText.Normalize(line.Invitee.Address))], inviter.Actor.Id, now, cancellationToken) is { } tooMany)
        {
            return InviteAnswer.TooMany(tooMany);
        }

        var made = invited.ToDictionary(line => line, line => Make(line.Invitee, inviter, now));
        var entries = made.Values.Select(one => PeopleHistory.Invited(inviter.Actor, one.Invitation, now)).ToList();
        await invitations.AddAsync([.. made.Values], mails, entries, cancellationToken);
        return new InviteAnswer([.. preview.Lines.Select(line => made.TryGetValue(line, out var one) ? line with { Made = one } : line)], AreMailed: mails);
    }

    private static MadeInvitation Make(Invitee invitee, Inviter inviter, DateTimeOffset now)
    {
        var token = TokenText.New("");
        return new MadeInvitation(Invitation.Make(token, invitee.Address, invitee.Roles, inviter, invitee.Note, now), token);
    }

    private string? Refusal(Inviter inviter, IReadOnlyList<Invitee> invitees) => invitees.Count switch
    {
        0 => "Enter at least one e-mail address.",
        > MostAtOnce => string.Create(CultureInfo.InvariantCulture, $"These are {invitees.Count:N0} people. Invite at most {MostAtOnce} at once."),
        _ => new GivenRoles([], [Role.Viewer], []).Refusal(inviter.Access, table),
    };

    private async Task<IReadOnlyList<InviteOutcome>> OutcomesAsync(Inviter inviter, IReadOnlyList<Invitee> invitees, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await forget.RunAsync(cancellationToken);
        var pending = await invitations.PendingAsync([.. invitees.Select(invitee => EmailText.Normalize(invitee.Address))], now, cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var outcomes = new List<InviteOutcome>();
        foreach (var invitee in invitees)
        {
            var address = EmailText.Normalize(invitee.Address);
            outcomes.Add(
                invitee.Fault is { } fault ? InviteOutcome.Refuse(fault)
                : !EmailText.IsAddress(invitee.Address.Trim()) ? InviteOutcome.Refuse(NoAddress(invitee))
                : invitee.Roles.Refusal(inviter.Access, table) is { } refusal ? InviteOutcome.Refuse(refusal)
                : LongText.Fault("note", invitee.Note, Invitation.NoteMaxLength) is { } wrongNote ? InviteOutcome.Refuse(wrongNote)
                : !seen.Add(address) ? InviteOutcome.Twice
                : pending.Contains(address) ? InviteOutcome.Pending
                : await members.FindAsync(invitee.Address.Trim(), cancellationToken) is not null ? InviteOutcome.Member
                : await people.RemovedAtAsync(invitee.Address, cancellationToken) is not null ? InviteOutcome.Refuse(RemovedJustNow(invitee))
                : InviteOutcome.Invited);
        }

        return outcomes;
    }

    private static string RemovedJustNow(Invitee invitee) =>
        $"{invitee.Address.Trim()} was removed less than ten minutes ago. Undo that on the page People, or invite them when the ten minutes are over.";

    /// <summary>What was typed is repeated only where it is one word: a line may be anything.</summary>
    private static string NoAddress(Invitee invitee) => invitee.Line is { } line && invitee.Address.Any(char.IsWhiteSpace)
        ? $"Line {line} is not an e-mail address."
        : $"{invitee.Address.Trim()} is not an e-mail address.";
}

/// <summary>Somebody who is to be invited.</summary>
/// <param name="Line">Where they stand in what was typed, counted from 1; null where there are no lines.</param>
/// <param name="Fault">What was wrong already when it was read.</param>
public sealed record Invitee(string Address, GivenRoles Roles, string? Note, int? Line = null, string? Fault = null);

/// <summary>What became of each, in order; or why nothing was done at all.</summary>
/// <param name="Refusal">A sentence; null when each has an outcome.</param>
/// <param name="Limit">Set when so many mails may not be sent now.</param>
public sealed record InviteAnswer(IReadOnlyList<InviteLine> Lines, string? Refusal = null, MailRefusal? Limit = null, bool AreMailed = false)
{
    public static InviteAnswer Refuse(string sentence) => new([], sentence);

    public static InviteAnswer TooMany(MailRefusal limit) => new([], null, limit);
}

/// <summary>One person with their outcome.</summary>
/// <param name="Made">Null where nobody was invited.</param>
public sealed record InviteLine(Invitee Invitee, InviteOutcome Outcome, MadeInvitation? Made);

/// <summary>What becomes of one person.</summary>
/// <param name="Sentence">Why not; null where it is the kind that says it.</param>
public sealed record InviteOutcome(InviteOutcomeKind Kind, string? Sentence = null)
{
    public static InviteOutcome Invited { get; } = new(InviteOutcomeKind.Invited);

    public static InviteOutcome Member { get; } = new(InviteOutcomeKind.AlreadyMember);

    public static InviteOutcome Pending { get; } = new(InviteOutcomeKind.AlreadyInvited);

    public static InviteOutcome Twice { get; } = new(InviteOutcomeKind.Twice);

    public static InviteOutcome Refuse(string sentence) => new(InviteOutcomeKind.Refused, sentence);
}

/// <summary>The kinds of outcome. Only a refusal keeps the others from being invited: it is something to correct.</summary>
public enum InviteOutcomeKind
{
    Invited,
    AlreadyMember,
    AlreadyInvited,

    /// <summary>The same address stands further up.</summary>
    Twice,
    Refused,
}
