using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>The account has numbers or short codes, and each can send SMS.</summary>
public sealed class NumbersCanSendSms : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "numbers-can-send-sms",
        "The account has numbers, and each can send SMS",
        [SnapshotPart.PhoneNumbers, SnapshotPart.ShortCodes, SnapshotPart.Regulations],
        [
            "capabilities.sms true, or a short code: passed",
            "capabilities.sms false: not passed; not told: waiting",
            "address_requirements other than none, with neither address_sid nor bundle_sid: not passed",
            "bundle_sid null, and its country has rules (regulations) for its kind of number: passed with a warning; rules not read: could not check",
            "status other than in-use: passed with a warning",
            "beta true: passed with a warning",
            "no number and no short code: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        List<Finding> findings =
        [
            .. account.PhoneNumbers?.SelectMany(number => Judge(number, account)) ?? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers))],
            .. account.ShortCodes?.Select(Judge) ?? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.ShortCodes))],
        ];
        return findings.Count > 0 ? findings : [Definition.NothingYet("The account has no phone number and no short code yet.")];
    }

    private Finding Judge(ShortCode code) =>
        Definition.Passed($"Short code {code.Code ?? code.Sid} can send SMS.", new Seen("Short code", code.Code ?? code.Sid));

    private List<Finding> Judge(PhoneNumber number, AccountSnapshot account)
    {
        var name = NumberName.Of(number);
        var full = NumberName.WithSid(number);
        List<Finding> faults = [.. Faults(number, name, full), .. OfRules(number, name, full, account)];
        return faults.Count > 0
            ? faults
            : [Definition.Passed($"{name} can send SMS.", new Seen($"{full}: SMS", TwilioWords.YesNo(true)))];
    }

    /// <summary>Whether the rules of its country ask for a bundle that it lacks. Where its papers are missing, that says more.</summary>
    private IEnumerable<Finding> OfRules(PhoneNumber number, string name, string full, AccountSnapshot account)
    {
        if (number.BundleSid is not null || number.Kind is PhoneNumberKind.Unknown || Paperwork.IsMissing(number))
        {
            return [];
        }

        return account.Regulations?.Any(rules => RegulatedNumbers.Include(rules, number)) is true
            ? [Definition.Warned(
                $"{name} has no regulatory bundle, and its country has rules for such numbers.",
                $"Assign an approved bundle to {full}: {InConsole.ActiveNumbers}.",
                new Seen($"{full}: regulatory bundle", TwilioWords.NotSet))]
            : account.IsUnread(SnapshotPart.Regulations, account.Regulations) ? [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Regulations))]
            : [];
    }

    private IEnumerable<Finding> Faults(PhoneNumber number, string name, string full)
    {
        if (number.Sms is not true)
        {
            var seen = new Seen($"{full}: SMS", TwilioWords.YesNo(number.Sms));
            yield return number.Sms is false
                ? Definition.NotPassed(
                    $"{name} cannot send SMS.",
                    [$"Buy a number with the SMS capability in place of {full}: {InConsole.BuyANumber}."],
                    seen)
                : Definition.UnknownValue($"The SMS capability of {name}", null, seen);
        }

        if (Paperwork.IsMissing(number))
        {
            yield return Definition.NotPassed(
                $"{name} lacks the address its country asks for.",
                [
                    $"Assign an address or an approved bundle to {full}: {InConsole.ActiveNumbers}. "
                    + $"Its country asks for {Paperwork.Wanted(number)}.",
                ],
                Paperwork.Show(number));
        }

        if (number.Status is { } status && !string.Equals(status, "in-use", StringComparison.OrdinalIgnoreCase))
        {
            yield return Definition.Warned(
                $"{name} is not in use yet: its status is \"{TwilioWords.Of(status)}\".",
                $"Look why {full} is not in use: {InConsole.ActiveNumbers}.",
                new Seen($"{full}: status", TwilioWords.Of(status)));
        }

        if (number.Beta is true)
        {
            yield return Definition.Warned(
                $"{name} is new to Twilio (beta) and may behave differently.",
                $"Test {full} well before the launch, or choose a number that is not beta.",
                new Seen($"{full}: new at Twilio (beta)", "yes"));
        }
    }
}
