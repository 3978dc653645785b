using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Whether papers are missing or not called for, where the account has no regulatory bundle of the plan.</summary>
internal static class BundleNeed
{
    public static Finding WithoutBundle(CheckDefinition definition, AccountSnapshot account, Profile profile)
    {
        if (account.PhoneNumbers is not { } numbers)
        {
            return definition.CouldNotCheck(account.FailureOf(SnapshotPart.PhoneNumbers));
        }

        if (numbers.FirstOrDefault(Paperwork.IsMissing) is { } number)
        {
            return definition.NothingYet(
                $"{NumberName.WithSid(number)} asks for an address or a bundle, and none is there yet.",
                Paperwork.Show(number));
        }

        return MayComeLater(numbers, profile)
            ? definition.NothingYet("No regulatory bundle is there yet. Most countries ask for one before a number can be bought.")
            : definition.DoesNotApply("Twilio shows no regulatory bundle for the plan, and none of the numbers asks for one.");
    }

    /// <summary>Nothing is bought yet, and a country beyond the US and Canada may be planned.</summary>
    public static bool MayComeLater(IReadOnlyList<PhoneNumber> numbers, Profile profile) =>
        numbers.Count == 0 && !(profile.Countries?.All(country => UnitedStates.Includes(country) || country == "CA") ?? false);
}
