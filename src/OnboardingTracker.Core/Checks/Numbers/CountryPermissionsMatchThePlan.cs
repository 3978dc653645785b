using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Sending is switched on for the planned countries and for no other.</summary>
public sealed class CountryPermissionsMatchThePlan : ICheck
{
    private const int NamesAtMost = 10;

    public CheckDefinition Definition { get; } = new(
        "country-permissions-match-the-plan",
        "Sending is switched on for the planned countries and for no other",
        [SnapshotPart.GeoPermissions],
        [
            "planned country, enabled true: passed",
            "planned country, enabled false: not passed; a message there ends with error 21408",
            "planned country that Twilio does not list: could not check",
            "enabled and not planned: passed with a warning, a High Risk Country first",
            "no countries in the profile: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.Countries is not { Count: > 0 } planned)
        {
            return [Definition.NothingYet("The profile names no countries yet. Choose them in the profile.")];
        }

        if (account.GeoPermissions is not { } permissions)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.GeoPermissions))];
        }

        var open = permissions
            .Where(permission => permission.Enabled is true && !planned.Any(country => IsFor(permission, country)))
            .ToList();
        return
        [
            .. planned.Select(country => Judge(country, permissions.FirstOrDefault(permission => IsFor(permission, country)))),
            .. NotPlanned([.. open.Where(IsHighRisk)], " and Twilio lists as High Risk Country", "On, not planned, high risk"),
            .. NotPlanned([.. open.Where(permission => !IsHighRisk(permission))], "", "On, not planned"),
        ];
    }

    private Finding Judge(string country, GeoPermission? permission)
    {
        var name = CountryInSentence.Of(country);
        var seen = new Seen(CountryNames.Of(country), TwilioWords.OnOff(permission?.Enabled));
        return permission?.Enabled switch
        {
            true => Definition.Passed($"Sending to {name} is switched on.", seen),
            false => Definition.NotPassed(
                $"Sending to {name} is switched off (geo permissions). Messages there fail (21408).",
                [$"Switch on {name}: {InConsole.GeoPermissions}."],
                seen),
            null => Definition.CouldNotCheck(new PartFailure(
                SnapshotPart.GeoPermissions,
                FailureReason.Malformed,
                $"Twilio's list of geo permissions does not say whether {name} is on. Look in the {InConsole.GeoPermissions}.")),
        };
    }

    private IEnumerable<Finding> NotPlanned(IReadOnlyList<GeoPermission> open, string remark, string line)
    {
        if (open.Count == 0)
        {
            yield break;
        }

        var names = string.Join(", ", open.Take(NamesAtMost).Select(permission => CountryNames.Of(permission.CountryCode)));
        var more = open.Count > NamesAtMost ? $" and {open.Count - NamesAtMost} more" : "";
        var those = open.Count == 1 ? "1 country is" : $"{open.Count} countries are";
        yield return Definition.Warned(
            $"{those} switched on that the profile does not plan{remark}: {names}{more}.",
            $"Switch off {names}{more}, or add them to the profile: {InConsole.GeoPermissions}.",
            new Seen(line, string.Join(", ", open.Select(permission => CountryNames.Of(permission.CountryCode)))));
    }

    private static bool IsFor(GeoPermission permission, string country) =>
        string.Equals(permission.CountryCode, country, StringComparison.OrdinalIgnoreCase);

    private static bool IsHighRisk(GeoPermission permission) =>
        string.Equals(permission.Message, "High Risk Country", StringComparison.OrdinalIgnoreCase);
}
