using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Telling;

/// <summary>Writes mails, in the language of their reader, with links to this installation.</summary>
public interface ILetters
{
    /// <summary>An invitation; its link is in the mail and nowhere else.</summary>
    Mail Invitation(string id, MadeInvitation invitation, IReadOnlyList<NamedOnboarding> onboardings);

    /// <summary>One thing that moved.</summary>
    /// <param name="onboarding">What it is about; null for the organisation as a whole.</param>
    Mail Notice(MailReader reader, DueTiding tiding, NamedOnboarding? onboarding);

    /// <summary>All that moved in a day.</summary>
    Mail Daily(MailReader reader, IReadOnlyList<(DueTiding Tiding, NamedOnboarding? Onboarding)> moved);
}
