using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The words of the profile as people read them.</summary>
public static class ProfileText
{
    public static string Of(TeamType team) => team switch
    {
        TeamType.SingleDeveloper => Texts.T("Single developer"),
        TeamType.SmallTeam => Texts.T("Small team"),
        TeamType.Enterprise => Texts.T("Enterprise project team"),
        TeamType.Isv => Texts.T("Software vendor (ISV)"),
        _ => throw new ArgumentOutOfRangeException(nameof(team), team, "Unknown team type."),
    };

    public static string HintOf(TeamType team) => team switch
    {
        TeamType.SingleDeveloper => Texts.T("One person owns the account and does everything, billing too"),
        TeamType.SmallTeam => Texts.T("A lead owns the account and gives access to developers and finance"),
        TeamType.Enterprise => Texts.T("Several business units share the account and its costs"),
        TeamType.Isv => Texts.T("You send for customers of your own"),
        _ => throw new ArgumentOutOfRangeException(nameof(team), team, "Unknown team type."),
    };

    public static string Of(Goal goal) => goal switch
    {
        Goal.Volume => Texts.T("Send at the volume we need"),
        Goal.Audience => Texts.T("Reach the people we want to reach"),
        Goal.Throughput => Texts.T("Send fast, with little filtered on the way"),
        Goal.Confidence => Texts.T("Use the product and its features with confidence"),
        _ => throw new ArgumentOutOfRangeException(nameof(goal), goal, "Unknown goal."),
    };

    public static string Of(UseCase useCase) => useCase switch
    {
        UseCase.Marketing => Texts.T("Marketing"),
        UseCase.Engagement => Texts.T("Customer engagement"),
        UseCase.Alerts => Texts.T("Alerts"),
        UseCase.StatusUpdates => Texts.T("Status updates"),
        UseCase.Otp => Texts.T("One-time passwords (OTP)"),
        UseCase.Conversations => Texts.T("Conversations"),
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, "Unknown use case."),
    };

    public static string Of(SenderType sender) => sender switch
    {
        SenderType.A2p10Dlc => Texts.T("US long code with A2P 10DLC"),
        SenderType.Local => Texts.T("Local number"),
        SenderType.Mobile => Texts.T("Mobile number"),
        SenderType.International => Texts.T("International number"),
        SenderType.TollFree => Texts.T("Toll-free number"),
        SenderType.ShortCode => Texts.T("Short code"),
        SenderType.Alphanumeric => Texts.T("Alphanumeric sender ID"),
        SenderType.Rcs => Texts.T("RCS sender"),
        SenderType.WhatsApp => Texts.T("WhatsApp sender"),
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "Unknown sender type."),
    };

    public static string HintOf(SenderType sender) => sender switch
    {
        SenderType.A2p10Dlc => Texts.T("Application-to-person messages from ten-digit US numbers; needs a brand and a campaign"),
        SenderType.Local => Texts.T("A number of the country you send to"),
        SenderType.Mobile => Texts.T("A mobile number of the country you send to"),
        SenderType.International => Texts.T("A number of another country"),
        SenderType.TollFree => Texts.T("US and Canada; needs a verification"),
        SenderType.ShortCode => Texts.T("Five or six digits; most throughput, longest set-up"),
        SenderType.Alphanumeric => Texts.T("Your name as the sender; nobody can reply"),
        SenderType.Rcs => Texts.T("Rich messages with a verified sender"),
        SenderType.WhatsApp => Texts.T("Messages in WhatsApp"),
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "Unknown sender type."),
    };

    public static string YesNo(bool? answer) => answer switch
    {
        true => Texts.T("Yes"),
        false => Texts.T("No"),
        null => NotSure,
    };

    public static string NotSure => Texts.T("Not sure yet");
}
