using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Telling;

/// <summary>Who reads mails, and what the onboardings they are about are called.</summary>
public interface IMailBook
{
    /// <summary>Null when the member is not there any more, or has no address.</summary>
    Task<MailReader?> ReaderAsync(string memberId, CancellationToken cancellationToken);

    /// <summary>Everybody with an address who may see the money of any onboarding.</summary>
    Task<IReadOnlyList<MailReader>> ReadersOfMoneyAsync(CancellationToken cancellationToken);

    /// <summary>Of these onboardings those that are still there.</summary>
    Task<IReadOnlyDictionary<OnboardingId, NamedOnboarding>> OnboardingsAsync(IReadOnlyCollection<OnboardingId> ids, CancellationToken cancellationToken);
}

/// <summary>Somebody who gets mails.</summary>
public sealed record MailReader(string MemberId, string Address, string Name, Preferences Preferences);
