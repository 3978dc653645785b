using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;

namespace OnboardingTracker.Storage.Telling;

/// <summary>The row of the mail that somebody wants beside a notice.</summary>
internal static class WantedMail
{
    /// <param name="readerId">Who gets it.</param>
    /// <param name="preferences">What they wish for.</param>
    /// <param name="said">What they are told.</param>
    /// <returns>Null where they want no mails.</returns>
    public static OutboxRow? Of(string readerId, Preferences preferences, Said said, DateTimeOffset now)
    {
        if (preferences.Email is EmailNotices.Off)
        {
            return null;
        }

        var isDaily = preferences.Email is EmailNotices.Daily;
        return new OutboxRow
        {
            Id = Guid.CreateVersion7(now),
            OnboardingId = said.Onboarding,
            ActivityId = null,
            Channel = Channel.Email,
            ReaderId = readerId,
            IsDaily = isDaily,
            IsMoney = said.IsMoney,
            AccessRequestId = said.AccessRequestId,
            Sentence = said.Sentence,
            StepKey = said.StepKey,
            OnlyName = null,
            ExceptId = null,
            MadeAt = said.At,
            NextTryAt = isDaily ? DailyMail.After(now, preferences.Zone()) : now,
        };
    }
}

/// <summary>What somebody is told, whichever way.</summary>
/// <param name="Onboarding">Null where it is about the organisation as a whole.</param>
/// <param name="At">When it happened.</param>
internal sealed record Said(OnboardingId? Onboarding, string Sentence, string? StepKey, bool IsMoney, DateTimeOffset At, Guid? AccessRequestId = null);
