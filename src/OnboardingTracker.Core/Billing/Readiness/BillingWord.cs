using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>An answer with who says so.</summary>
/// <param name="Answer">Unknown where somebody looked and it could not be told.</param>
/// <param name="SaidBy">Null when nobody said anything.</param>
/// <param name="Who">The person's name; null for Twilio.</param>
/// <param name="At">When it was said, or read.</param>
/// <param name="Words">What was seen, or how the person knows; a sentence.</param>
/// <param name="Link">Where a person says that it can be seen; null for none.</param>
public sealed record BillingWord(BillingAnswer Answer, SaidBy? SaidBy, string? Who, DateTimeOffset? At, string Words, string? Link = null)
{
    internal static BillingWord Nobody(string words) => new(BillingAnswer.Unknown, null, null, null, words);

    internal static BillingWord Of(GivenAnswer given) => new(given.Answer, Onboardings.SaidBy.Person, given.By, given.At, given.Note, given.Link);

    internal static BillingWord Twilio(BillingAnswer answer, string words, DateTimeOffset at) => new(answer, Onboardings.SaidBy.Twilio, null, at, words);
}
