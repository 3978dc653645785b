using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>What becomes of invitations, in the words of the pages.</summary>
public static class InvitationText
{
    public static string Of(InviteOutcomeKind kind) => kind switch
    {
        InviteOutcomeKind.Invited => T("Invited"),
        InviteOutcomeKind.AlreadyMember => T("Has an account already. Give them roles under People."),
        InviteOutcomeKind.AlreadyInvited => T("Has an invitation already. Send it again below."),
        InviteOutcomeKind.Twice => T("Stands in the list twice and is invited once."),
        InviteOutcomeKind.Refused => T("Not invited"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown outcome."),
    };

    /// <summary>Which limit of mails is reached, and what can be done at once.</summary>
    public static string Of(MailRefusal refusal, IEnumerable<string> typed)
    {
        var hours = (int)Math.Ceiling(refusal.Wait.TotalHours);
        var wait = Count(hours, "{0} hour", "{0} hours");
        return refusal.Limit switch
        {
            MailLimit.Address => T(
                "{0} got {1} mails within a day, which is the most for one address. Send the next in {2}, or make the link and hand it over yourself.",
                typed.FirstOrDefault(address => EmailText.Normalize(address) == refusal.Address) ?? T("This address"),
                MailLimits.ToAnAddress,
                wait),
            MailLimit.Sender => T(
                "You can send {0} invitations by e-mail within an hour. Go on in {1}, or make the links and hand them over yourself.", MailLimits.OfASender, wait),
            _ => T(
                "This installation can send {0} invitations by e-mail within a day. Go on in {1}, or make the links and hand them over yourself.",
                MailLimits.OfTheOrganization,
                wait),
        };
    }
}
