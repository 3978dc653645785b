using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The words of rights as people read them, and the advice on who should have which role; roles are in <see cref="RoleText"/>.</summary>
public static class PeopleText
{
    public static string Of(Grant grant) => grant switch
    {
        Grant.None => Texts.T("No"),
        Grant.Assigned => Texts.T("Their steps"),
        Grant.Own => Texts.T("Where they belong"),
        Grant.All => Texts.T("Everywhere"),
        _ => throw new ArgumentOutOfRangeException(nameof(grant), grant, "Unknown grant."),
    };

    public static string Of(Permission permission) => permission switch
    {
        Permission.SeeOnboarding => Texts.T("See the onboarding, its steps and forecast"),
        Permission.MakeOnboarding => Texts.T("Make an onboarding"),
        Permission.DeleteOnboarding => Texts.T("Delete an onboarding"),
        Permission.EditOnboarding => Texts.T("Edit the profile, leave steps out, decide a disagreement, give steps to people"),
        Permission.ConfirmStep => Texts.T("Confirm a step"),
        Permission.WorkOnSteps => Texts.T("Add evidence, run checks"),
        Permission.SeeConnection => Texts.T("See the state of the connection"),
        Permission.ManageConnection => Texts.T("Connect Twilio, replace and remove keys"),
        Permission.UseNumbers => Texts.T("Test messages, paid look-ups, full phone numbers"),
        Permission.SeeMoney => Texts.T("See money: balance, costs, entries about them"),
        Permission.SignOff => Texts.T("Sign off for finance"),
        Permission.SeePeople => Texts.T("See who belongs here"),
        Permission.ManagePeople => Texts.T("Invite, change and remove people; an admin never touches owners"),
        Permission.ManageSettings => Texts.T("Change the settings of the organisation"),
        Permission.HandOverOwnership => Texts.T("Make owners, hand over ownership"),
        Permission.SeeActivity => Texts.T("See what happened"),
        Permission.UseOwnAccount => Texts.T("Use their own account and API tokens"),
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "Unknown permission."),
    };

    /// <summary>The article's advice on who should have which role, one sentence each; empty while the team is not known.</summary>
    public static IReadOnlyList<string> AdviceFor(TeamType? team) => team switch
    {
        TeamType.SingleDeveloper => [Texts.T("One person owns everything, billing too. A second owner keeps you able to act when you are away.")],
        TeamType.SmallTeam =>
        [
            Texts.T("The project lead owns the account and is lead here."),
            Texts.T("Developers get access as members; give them the steps that are theirs."),
            Texts.T("Finance gets billing: make the person finance here."),
        ],
        TeamType.Enterprise or TeamType.Isv =>
        [
            Texts.T("One business unit owns the account; its people are owners here."),
            Texts.T("Each unit has an admin or lead of its own."),
            Texts.T("How the costs are split is agreed with finance before anything is sent."),
        ],
        _ => [],
    };
}
