using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>The planned accounts are there under their names, and none that is open is suspended.</summary>
public sealed class SubaccountsAreActive : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "subaccounts-are-active",
        "The planned accounts are there and active",
        [SnapshotPart.Subaccounts, SnapshotPart.Account, SnapshotPart.OrganizationAccounts],
        [
            "every planned account found by its friendly name or its SID, every subaccount active: passed",
            "with a credential of the organization its accounts count like subaccounts",
            "accounts planned, and one is there that is not among them: passed with a warning",
            "status pending_closure of an account of the organization: passed with a warning",
            "status suspended: not passed, Blocked",
            "status closed: as if it were not there",
            "any other status: waiting",
            "a planned account is missing: nothing yet",
            "an ISV without a subaccount: passed with a warning",
            "no subaccounts planned and none there: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        // Twilio lists the account itself among its subaccounts, and among the accounts of its organization.
        var open = Open(account).Where(one => one.Sid != account.AccountSid).ToList();
        var names = Open(account).Append(account.Account is { } own ? Other.Of(own) : null)
            .SelectMany(one => (string?[])[one?.Name, one?.Sid])
            .ToHashSet(StringComparer.Ordinal);
        var planned = profile.PlannedAccounts ?? [];
        var missing = planned.Where(name => !names.Contains(name)).ToList();

        return Unread(account, planned, missing) is { } unread
            ? [unread, .. Faults(open)]
            : [.. Judge(open, missing, profile), .. Faults(open), .. NotPlanned(open, planned)];
    }

    /// <summary>What a list that was not read leaves open; null where the rest says enough.</summary>
    private Finding? Unread(AccountSnapshot account, IReadOnlyList<string> planned, List<string> missing)
    {
        // The organization does not list subaccounts. Where it shows all that was planned, a key that never shows them takes nothing away.
        var isEnough = planned.Count > 0 && missing.Count == 0 && account.IsClosedToTheKey(SnapshotPart.Subaccounts);
        return account.Subaccounts is null && !isEnough ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Subaccounts))
            : account.HasOrganization && account.OrganizationAccounts is null ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.OrganizationAccounts))
            : account.Account is null && missing.Count > 0 && !Open(account).Exists(one => one.Sid == account.AccountSid)
                ? Definition.CouldNotCheck(account.FailureOf(SnapshotPart.Account))
            : null;
    }

    private static List<Other> Open(AccountSnapshot account) =>
    [
        .. (account.Subaccounts ?? []).Select(Other.Of)
            .Concat((account.OrganizationAccounts ?? []).Select(Other.Of))
            .DistinctBy(one => one.Sid, StringComparer.Ordinal)
            .Where(one => !one.Is("closed")),
    ];

    private IEnumerable<Finding> Judge(List<Other> open, List<string> missing, Profile profile)
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
        else if (open.Where(one => one.Is("active")).ToList() is { Count: > 0 } active)
        {
            var kind = active.TrueForAll(one => one.Kind == Other.Subaccount) ? Other.Subaccount : "Account";
            yield return Definition.Passed(
                active.Count == 1 ? $"1 {kind.ToLowerInvariant()} is active." : $"{active.Count} {kind.ToLowerInvariant()}s are active.",
                [.. active.Select(one => one.Show())]);
        }
    }

    private IEnumerable<Finding> Faults(List<Other> open)
    {
        foreach (var one in open.Where(one => !one.Is("active")))
        {
            yield return one.Is("suspended") ? Definition.Final($"{one.Kind} \"{one.Name ?? one.Sid}\" is suspended. It cannot send.", Revive(one), one.Show())
                : one.Kind != Other.Subaccount && one.Is("pending_closure") ? Definition.Warned(
                    $"{one.Kind} \"{one.Name ?? one.Sid}\" is about to be closed.",
                    $"Move what is still needed out of it, or stop its closing: {InConsole.Organizations}.",
                    one.Show())
                : Definition.UnknownValue($"{one.Kind} \"{one.Name ?? one.Sid}\"", one.Status, one.Show());
        }
    }

    private IEnumerable<Finding> NotPlanned(List<Other> open, IReadOnlyList<string> planned)
    {
        var extra = planned.Count == 0
            ? []
            : open.Where(one => !planned.Contains(one.Name, StringComparer.Ordinal) && !planned.Contains(one.Sid, StringComparer.Ordinal))
                .Select(one => one.Name ?? one.Sid)
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
        _ => Definition.DoesNotApply("None are planned and none exist."),
    };

    private static string[] Revive(Other one) =>
    [
        $"If you suspended it: {(one.Kind == Other.Subaccount ? InConsole.Subaccounts : InConsole.Organizations)} › \"{one.Name ?? one.Sid}\", and set it to active.",
        "If Twilio suspended it: write to Twilio Support at help.twilio.com, or close it and use another one.",
    ];

    /// <summary>An account beside this one, whichever list shows it.</summary>
    private sealed record Other(string Kind, string Sid, string? Name, string? Status)
    {
        public const string Subaccount = "Subaccount";

        public static Other Of(TwilioAccount one) => new(Subaccount, one.Sid, one.FriendlyName, one.Status);

        public static Other Of(OrganizationAccount one) => new("Account", one.Sid, one.FriendlyName, one.Status);

        public bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);

        public Seen Show() => new(Name ?? Sid, $"{Sid}, {(Status is null ? "no status" : TwilioWords.Of(Status))}");
    }
}
