using OnboardingTracker.Core.People;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Roles in the words of the pages and mails.</summary>
public static class RoleText
{
    public static string Name(Role role) => role switch
    {
        Role.Owner => T("Owner"),
        Role.Admin => T("Admin"),
        Role.Lead => T("Lead"),
        Role.Member => T("Member"),
        Role.Finance => T("Finance"),
        Role.Viewer => T("Viewer"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    /// <summary>What somebody with the role can do, in one sentence.</summary>
    public static string Explain(Role role) => role switch
    {
        Role.Owner => T("Can do everything but sign off for finance, and is the only one who makes owners."),
        Role.Admin => T("Manages people, settings, connections and every onboarding, and does not see money."),
        Role.Lead => T("Leads the onboarding: decides what is needed, confirms steps, settles disagreements."),
        Role.Member => T("Works on the onboarding and confirms the steps that are theirs."),
        Role.Finance => T("Sees what it costs and signs it off, and nothing else."),
        Role.Viewer => T("Reads the onboarding and changes nothing."),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    /// <summary>What an invitation gives, a line for each kind of place.</summary>
    /// <param name="onboardings">Those of the invitation that are still there.</param>
    public static IEnumerable<string> Of(GivenRoles roles, IReadOnlyList<NamedOnboarding> onboardings)
    {
        foreach (var role in roles.Organization)
        {
            yield return T("{0}, for the whole organisation. {1}", Name(role), Explain(role));
        }

        foreach (var role in roles.InOnboardings)
        {
            yield return onboardings.Count == 0
                ? T("{0}, in no onboarding yet. {1}", Name(role), Explain(role))
                : T("{0}, in {1}. {2}", Name(role), string.Join(T(", "), onboardings.Select(onboarding => onboarding.Name)), Explain(role));
        }
    }
}
