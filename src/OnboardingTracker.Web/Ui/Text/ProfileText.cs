using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>The words of the profile as people read them.</summary>
public static class ProfileText
{
    public static string Of(TeamType team) => team switch
    {
        TeamType.SingleDeveloper => "Single developer",
        TeamType.SmallTeam => "Small team",
        TeamType.Enterprise => "Enterprise project team",
        TeamType.Isv => "Software vendor (ISV)",
        _ => throw new ArgumentOutOfRangeException(nameof(team), team, "Unknown team type."),
    };

    public static string HintOf(TeamType team) => team switch
    {
        TeamType.SingleDeveloper => "One person owns the account and does everything, billing too",
        TeamType.SmallTeam => "A lead owns the account and gives access to developers and finance",
        TeamType.Enterprise => "Several business units share the account and its costs",
        TeamType.Isv => "You send for customers of your own",
        _ => throw new ArgumentOutOfRangeException(nameof(team), team, "Unknown team type."),
    };

    public static string Of(Goal goal) => goal switch
    {
        Goal.Volume => "Send at the volume we need",
        Goal.Audience => "Reach the people we want to reach",
        Goal.Throughput => "Send fast, with little filtered on the way",
        Goal.Confidence => "Use the product and its features with confidence",
        _ => throw new ArgumentOutOfRangeException(nameof(goal), goal, "Unknown goal."),
    };

    public static string Of(UseCase useCase) => useCase switch
    {
        UseCase.Marketing => "Marketing",
        UseCase.Engagement => "Customer engagement",
        UseCase.Alerts => "Alerts",
        UseCase.StatusUpdates => "Status updates",
        UseCase.Otp => "One-time passcodes (OTP)",
        UseCase.Conversations => "Conversations",
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, "Unknown use case."),
    };

    public static string Of(SenderType sender) => sender switch
    {
        SenderType.A2p10Dlc => "US long code with A2P 10DLC",
        SenderType.Local => "Local number",
        SenderType.Mobile => "Mobile number",
        SenderType.International => "International number",
        SenderType.TollFree => "Toll-free number",
        SenderType.ShortCode => "Short code",
        SenderType.Alphanumeric => "Alphanumeric sender ID",
        SenderType.Rcs => "RCS sender",
        SenderType.WhatsApp => "WhatsApp sender",
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "Unknown sender type."),
    };

    public static string HintOf(SenderType sender) => sender switch
    {
        SenderType.A2p10Dlc => "Application-to-person messages from ten-digit US numbers; needs a brand and a campaign",
        SenderType.Local => "A number of the country you send to",
        SenderType.Mobile => "A mobile number of the country you send to",
        SenderType.International => "A number of another country",
        SenderType.TollFree => "US and Canada; needs a verification",
        SenderType.ShortCode => "Five or six digits; most throughput, longest set-up",
        SenderType.Alphanumeric => "Your name as the sender; nobody can reply",
        SenderType.Rcs => "Rich messages with a verified sender",
        SenderType.WhatsApp => "Messages in WhatsApp",
        _ => throw new ArgumentOutOfRangeException(nameof(sender), sender, "Unknown sender type."),
    };

    public static string YesNo(bool? answer) => answer switch
    {
        true => "Yes",
        false => "No",
        null => NotSure,
    };

    public const string NotSure = "Not sure yet";
}
