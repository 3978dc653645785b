using OnboardingTracker.Core.ConsoleRoles;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Roles in Twilio's Console as the pages write them: under Twilio's own names.</summary>
public static class ConsoleRoleText
{
    /// <param name="role">Null: no user of the account.</param>
    public static string Name(ConsoleRole? role, ConsoleRoleGuide guide) => role is { } one ? guide.Of(one).Name : T("No user of the account");
}
