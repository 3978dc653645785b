using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>Where a question stands: Twilio's word and a person's, side by side where there are both.</summary>
/// <param name="LeftOut">Why it is not asked here; null when it is.</param>
/// <param name="Live">What Twilio or the checklist says; null where neither does.</param>
/// <param name="Given">What a person answered; null where nobody did.</param>
public sealed record BillingStanding(BillingQuestion Question, string? LeftOut, BillingWord? Live, BillingWord? Given)
{
    /// <summary>The one that counts: what is read counts before what was said, and both are shown.</summary>
    public BillingWord Word => Live is { Answer: not BillingAnswer.Unknown } ? Live : Given ?? Live ?? BillingWord.Nobody("Nobody has answered this yet.");

    /// <summary>The one beside it; null where there is only one, or both say the same.</summary>
    public BillingWord? Other => Disagrees ? Given : null;

    /// <summary>A person says otherwise than what is read; it stays open until they agree.</summary>
    public bool Disagrees => Live is { Answer: not BillingAnswer.Unknown } && Given is not null && Given.Answer != Live.Answer;

    public bool IsAsked => LeftOut is null;

    /// <summary>Something that keeps the launch from being ready to be paid for.</summary>
    public bool IsOpen => IsAsked && (Word.Answer is not BillingAnswer.Yes || Disagrees);

    /// <summary>As a sign-off rests on it: a question that people and Twilio disagree about has no answer.</summary>
    public BillingAnswer Settled => Disagrees ? BillingAnswer.Unknown : Word.Answer;

    internal static BillingStanding Of(BillingQuestion question, Checklist checklist) => new(
        question,
        question.LeftOut(checklist),
        question.Live(checklist),
        checklist.Onboarding.Billing.AnswerTo(question.Key) is { } given ? BillingWord.Of(given) : null);
}
