using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every US and Canadian toll-free number is verified; carriers block the others.</summary>
public sealed class TollFreeNumbersAreVerified : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "toll-free-numbers-are-verified",
        "Every toll-free number is verified",
        [SnapshotPart.PhoneNumbers, SnapshotPart.TollfreeVerifications],
        [
            "status TWILIO_APPROVED: passed",
            "status PENDING_REVIEW, IN_REVIEW: waiting on Twilio",
            "status TWILIO_REJECTED: not passed; with edit_allowed false: not passed for good",
            "any other status: waiting",
            "a number without a verification: not passed; a message from it ends with error 30032",
            "no toll-free number: nothing yet when planned, else does not apply",
            "toll-free numbers outside +1: not judged",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.PhoneNumbers is null)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers))];
        }

        var numbers = account.PhoneNumbers.Where(NeedsVerification).ToList();
        if (numbers.Count == 0)
        {
            return profile.Plans(SenderType.TollFree)
                ? [Definition.NothingYet("Toll-free numbers are planned, and the account has none yet.")]
                : [Definition.DoesNotApply("The account has no toll-free numbers, and none is planned.")];
        }

        return account.TollfreeVerifications is { } verifications
            ? numbers.Select(number => Judge(number, Latest(number, verifications), account.TakenAt))
            : [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.TollfreeVerifications))];
    }

    internal static bool NeedsVerification(PhoneNumber number) =>
        number.Kind is PhoneNumberKind.TollFree && number.Number.StartsWith("+1", StringComparison.Ordinal);

    private Finding Judge(PhoneNumber number, TollfreeVerification? verification, DateTimeOffset now)
    {
        var name = $"Toll-free number {NumberName.Of(number)}";
        if (verification is null)
        {
            return Definition.NotPassed(
                $"{name} has no verification. Carriers block its messages (30032).",
                [$"Hand in a verification for {NumberName.WithSid(number)}: {InConsole.TollFreeVerifications}."],
                new Seen($"{NumberName.WithSid(number)}: verification", "none"));
        }

        var seen = new Seen($"{NumberName.WithSid(number)}: verification", TwilioWords.Of(verification.Status));
        return verification.Status?.ToUpperInvariant() switch
        {
            "TWILIO_APPROVED" => Definition.Passed($"{name} is verified.", seen),
            "PENDING_REVIEW" or "IN_REVIEW" => Definition.Waiting(
                $"Twilio is reviewing the verification of {NumberName.Of(number)}.",
                on: "Twilio",
                verification.DateUpdated ?? verification.DateCreated,
                seen),
            "TWILIO_REJECTED" when verification.EditAllowed is false => Definition.Final(
                $"Twilio rejected the verification of {NumberName.Of(number)}, and it cannot be edited.",
                Corrections.Of(verification.Reasons, "Ask Twilio Support how to go on, or send from another number."),
                seen),
            "TWILIO_REJECTED" => Definition.NotPassed(
                $"Twilio rejected the verification of {NumberName.Of(number)}.",
                Corrections.Of(verification.Reasons, HandInAgain(verification.EditExpiration, now)),
                seen),
            _ => Definition.UnknownValue($"The verification of {NumberName.Of(number)}", verification.Status, seen),
        };
    }

    private static string HandInAgain(DateTimeOffset? until, DateTimeOffset now) => until switch
    {
        null => $"Edit the verification and send it in again: {InConsole.TollFreeVerifications}.",
        { } end when end > now => $"Edit the verification and send it in again by {Day.Of(end)}: {InConsole.TollFreeVerifications}.",
        { } end => $"The time to edit it ended on {Day.Of(end)}. Hand in a new verification: {InConsole.TollFreeVerifications}.",
    };

    private static TollfreeVerification? Latest(PhoneNumber number, IReadOnlyList<TollfreeVerification> verifications) => verifications
        .Where(verification => string.Equals(verification.PhoneNumberSid, number.Sid, StringComparison.Ordinal))
        .MaxBy(verification => verification.DateUpdated ?? verification.DateCreated ?? DateTimeOffset.MinValue);
}
