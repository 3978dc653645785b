using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every number can do what the profile plans beyond SMS: pictures (MMS), calls (voice).</summary>
public sealed class SendersHaveThePlannedCapabilities : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "senders-have-the-planned-capabilities",
        "Every number has the planned capabilities",
        [SnapshotPart.PhoneNumbers],
        [
            "planned capability mms or voice true: passed",
            "planned capability false: not passed",
            "planned capability not told: waiting",
            "neither MMS nor voice planned: does not apply; not known: nothing yet",
            "no number: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.Mms is not true && profile.Voice is not true)
        {
            return profile is { Mms: false, Voice: false }
                ? [Definition.DoesNotApply("The profile plans neither pictures (MMS) nor calls (voice).")]
                : [Definition.NothingYet("The profile does not say yet whether pictures (MMS) and calls (voice) are planned.")];
        }

        return account.PhoneNumbers switch
        {
            null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers))],
            [] => [Definition.NothingYet("The account has no phone number yet.")],
            var numbers => numbers.SelectMany(number => Judge(number, profile)),
        };
    }

    private IEnumerable<Finding> Judge(PhoneNumber number, Profile profile)
    {
        if (profile.Mms is true)
        {
            yield return Judge(number, "MMS", "pictures (MMS)", number.Mms);
        }

        if (profile.Voice is true)
        {
            yield return Judge(number, "voice", "calls (voice)", number.Voice);
        }
    }

    private Finding Judge(PhoneNumber number, string capability, string words, bool? has)
    {
        var seen = new Seen($"{NumberName.WithSid(number)}: {words}", TwilioWords.YesNo(has));
        return has switch
        {
            true => Definition.Passed($"{NumberName.Of(number)} can do {words}.", seen),
            false => Definition.NotPassed(
                $"{NumberName.Of(number)} cannot do {words}, and the profile plans them.",
                [
                    $"Replace {NumberName.WithSid(number)} with a number that has the {capability} capability: {InConsole.BuyANumber}.",
                    $"If this number needs no {words}, change the answer in the profile.",
                ],
                seen),
            null => Definition.UnknownValue($"The {capability} capability of {NumberName.Of(number)}", null, seen),
        };
    }
}
