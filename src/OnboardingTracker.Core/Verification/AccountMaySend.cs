using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Account;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Verification;

/// <summary>Whether the account as a whole may send to anybody: it is active and no trial.</summary>
internal static class AccountMaySend
{
    private const string Fix = "Connect with a Main key, or look in the Twilio Console.";

    private static readonly AccountIsActive Active = new();

    public static Finding Judge(AccountSnapshot account)
    {
        var finding = Active.Inspect(account, Profile.Unknown).Single();
        return finding.Verdict switch
        {
            // A trial sends, but not to customers; the check warns of it early, here it decides.
            Verdict.PassedWithWarning => Active.Definition.NotPassed("The account is a trial: it sends only to numbers verified in it.", []),
            Verdict.CouldNotCheck when OnlyTheKeyIsInTheWay(account) => Active.Definition.Warned(
                "This key does not show whether the account is still a trial, which sends only to numbers verified in it.", Fix),
            _ => finding,
        };
    }

    /// <summary>
    /// Only a main key may read the account itself. Twilio refuses every request of an account that is not active (20003, 20005), so one
    /// whose numbers it shows is.
    /// </summary>
    private static bool OnlyTheKeyIsInTheWay(AccountSnapshot account) =>
        account.FailureOf(SnapshotPart.Account).Reason is FailureReason.NeedsMainKey or FailureReason.MissingPermission
        && account.PhoneNumbers is not null;
}
