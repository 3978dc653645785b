using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>The planned accounts are there under their names, and none that is open is suspended.</summary>
public sealed class SubaccountsAreActive : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "subaccounts-are-active",
        "The planned accounts are there and active",
        [SnapshotPart.Subaccounts, SnapshotPart.Account],
        [
            "every planned account found by its friendly name or its SID, every subaccount active: passed",
            "accounts planned, and a subaccount is there that is not among them: passed with a warning",
            "status suspended: not passed, Blocked",
            "status closed: as if it were not there",
            "any other status: waiting",
            "a planned account is missing: nothing yet",
            "an ISV without a subaccount: passed with a warning",
            "no subaccounts planned and none there: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (account.Subaccounts is not { } all)
        {
            return [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Subaccounts))];
        }

        // Twilio lists the account itself among its subaccounts.
        var open = all.Where(one => !Is(one, "closed") && one.Sid != account.AccountSid).ToList();
        var names = open.Concat(all.Where(one => one.Sid == account.AccountSid))
            .Append(account.Account)
            .SelectMany(one => (string?[])[one?.FriendlyName, one?.Sid])
            .ToHashSet(StringComparer.Ordinal);
        var missing = (profile.PlannedAccounts ?? []).Where(planned => !names.Contains(planned)).ToList();

        return [.. Judge(open, missing, profile), .. NotPlanned(open, profile.PlannedAccounts ?? [])];
    }

    private IEnumerable<Finding> Judge(List<TwilioAccount> open, List<string> missing, Profile profile)
    {
        if (missing.Count > 0)
        {
            yield return Definition.NothingYet(
                $"Planned and not there yet: {NameList.Of(missing)}. Create them with exactly these names: {InConsole.Subaccounts}.");
        }
        else if (open.Count == 0)
        {
            yield return WithoutSubaccounts(profile);
        }
        else if (open.Where(one => Is(one, "active")).ToList() is { Count: > 0 } active)
        {
            yield return Definition.Passed(
                active.Count == 1 ? "1 subaccount is active." : $"{active.Count} subaccounts are active.",
                [.. active.Select(one => Show(one))]);
        }

        foreach (var one in open.Where(one => !Is(one, "active")))
        {
            yield return Is(one, "suspended")
                ? Definition.Final($"Subaccount \"{one.FriendlyName ?? one.Sid}\" is suspended. It cannot send.", Revive(one), Show(one))
                : Definition.UnknownValue($"Subaccount \"{one.FriendlyName ?? one.Sid}\"", one.Status, Show(one));
        }
    }

    private IEnumerable<Finding> NotPlanned(List<TwilioAccount> open, IReadOnlyList<string> planned)
    {
        var extra = planned.Count == 0
            ? []
            : open.Where(one => !planned.Contains(one.FriendlyName, StringComparer.Ordinal) && !planned.Contains(one.Sid, StringComparer.Ordinal))
                .Select(one => one.FriendlyName ?? one.Sid)
                .ToList();
        return extra.Count == 0
            ? []
            : [Definition.Warned(
                $"There and not planned: {NameList.Of(extra)}.",
                $"Add them to the planned accounts of the profile, or close those that are not used: {InConsole.Subaccounts}.")];
    }

    private Finding WithoutSubaccounts(Profile profile) => profile switch
    {
        { TeamType: TeamType.Isv } => Definition.Warned(
            "There is no subaccount. An ISV keeps each customer's senders, usage and registrations apart in a subaccount.",
            $"Create one subaccount for each customer and name it after the customer: {InConsole.Subaccounts}."),
        { PlannedAccounts.Count: > 0 } => Definition.Passed("Every planned account is there."),
        _ => Definition.DoesNotApply("No subaccounts are planned or there."),
    };

    private static string[] Revive(TwilioAccount one) =>
    [
        $"If you suspended it: {InConsole.Subaccounts} › \"{one.FriendlyName ?? one.Sid}\", and set it to active.",
        "If Twilio suspended it: write to Twilio Support at help.twilio.com, or close it and use another one.",
    ];

    private static bool Is(TwilioAccount one, string status) => string.Equals(one.Status, status, StringComparison.OrdinalIgnoreCase);

    private static Seen Show(TwilioAccount one) => new(one.FriendlyName ?? one.Sid, $"{one.Sid}, {(one.Status is null ? "no status" : TwilioWords.Of(one.Status))}");
}
