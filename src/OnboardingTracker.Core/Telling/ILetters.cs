using OnboardingTracker.Core.Billing.Readiness;
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
    /// <param name="portfolio">On the day of the month on which it is told; null on the others.</param>
    Mail Daily(MailReader reader, IReadOnlyList<(DueTiding Tiding, NamedOnboarding? Onboarding)> moved, PortfolioOverview? portfolio = null);

    /// <summary>The billing of all onboardings, once a month.</summary>
    Mail Portfolio(MailReader reader, DueTiding tiding, PortfolioOverview portfolio);
}
