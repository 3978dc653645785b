using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Billing.Live;

/// <summary>The numbers of an account and when messages used them last.</summary>
/// <param name="Since">The first day that was looked at, GMT.</param>
/// <param name="IsWhole">Every message since then was read; without that a number that none named may have been used all the same.</param>
/// <param name="Failure">Why the messages could not be read; then no use is known. Null when they were.</param>
public sealed record NumberUses(IReadOnlyList<NumberUse> Numbers, DateOnly Since, bool IsWhole, DetailFailure? Failure)
{
    /// <summary>So many days without a message and a number counts as unused.</summary>
    public const int Days = 30;
}

/// <summary>A number and its last use.</summary>
/// <param name="Masked">The number without its middle: "+1206…02".</param>
/// <param name="Country">ISO 3166-1 alpha-2, from the number's plan; null when it cannot be told.</param>
/// <param name="Sms">It can send and receive SMS; null when Twilio does not say.</param>
/// <param name="Voice">It can call and be called, which messages say nothing of; null when Twilio does not say.</param>
/// <param name="DateCreated">Since when the account has it.</param>
/// <param name="IsUsed">A message went out from it or came in at it; null when that is unknown.</param>
/// <param name="LastUsedOn">The day of the newest such message among those read, GMT; null when there is none.</param>
public sealed record NumberUse(
    string Sid,
    string Masked,
    string? Country,
    PhoneNumberKind Kind,
    bool? Sms,
    bool? Voice,
    DateTimeOffset? DateCreated,
    bool? IsUsed,
    DateOnly? LastUsedOn);
