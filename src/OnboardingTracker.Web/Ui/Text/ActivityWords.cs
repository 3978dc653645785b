using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Kinds of activity and of actors in the words of the filter.</summary>
public static class ActivityWords
{
    public static string Of(ActivityKind kind) => kind switch
    {
        ActivityKind.Created => T("Onboarding started"),
        ActivityKind.Changed => T("Name or profile changed"),
        ActivityKind.Confirmed => T("Step confirmed"),
        ActivityKind.ConfirmationWithdrawn => T("Confirmation taken back"),
        ActivityKind.Denied => T("Marked as not done"),
        ActivityKind.DenialWithdrawn => T("Denial taken back"),
        ActivityKind.NotNeeded => T("Step left out"),
        ActivityKind.NeededAgain => T("Step taken back into the list"),
        ActivityKind.EvidenceAdded => T("Evidence added"),
        ActivityKind.EvidenceRemoved => T("Evidence removed"),
        ActivityKind.DueDateChanged => T("Due date changed"),
        ActivityKind.CommentAdded => T("Comment written"),
        ActivityKind.CommentEdited => T("Comment changed"),
        ActivityKind.CommentDeleted => T("Comment deleted"),
        ActivityKind.StatusChanged => T("Status changed"),
        ActivityKind.Drift => T("Twilio shows a change"),
        ActivityKind.Disagreement => T("Twilio disagrees"),
        ActivityKind.DisagreementDecided => T("Disagreement decided"),
        ActivityKind.CouldNotCheck => T("A check could not be made"),
        ActivityKind.Connected => T("Twilio connected"),
        ActivityKind.ConnectionLost => T("Twilio connection lost"),
        ActivityKind.ConnectionRestored => T("Twilio connection works again"),
        ActivityKind.Disconnected => T("Twilio disconnected"),
        ActivityKind.ChecksRun => T("Checks were run"),
        ActivityKind.RenewalAsked => T("To be renewed"),
        ActivityKind.MilestoneCompleted => T("Milestone completed"),
        ActivityKind.BillingAnswered => T("Question of finance answered"),
        ActivityKind.PricesRead => T("Prices read from Twilio"),
        ActivityKind.SignedOff => T("Signed off by finance"),
        ActivityKind.SignOffRefused => T("Refused by finance"),
        ActivityKind.SignOffVoided => T("Sign-off counts no more"),
        ActivityKind.BalanceLow => T("Balance runs out"),
        ActivityKind.PeopleChanged => T("People changed"),
        ActivityKind.Deleted => T("Onboarding deleted"),
        ActivityKind.TokenMade => T("API token made"),
        ActivityKind.TokenRevoked => T("API token revoked"),
        ActivityKind.PersonErased => T("A person was erased"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of activity."),
    };

    public static string Of(ActorKind actor) => actor switch
    {
        ActorKind.Person => T("Any person"),
        ActorKind.TwilioCheck => T("Twilio check"),
        ActorKind.ApiToken => T("Any API token"),
        ActorKind.System => T("The system"),
        _ => throw new ArgumentOutOfRangeException(nameof(actor), actor, "Unknown kind of actor."),
    };
}
