using System.Text.Json.Serialization.Metadata;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Failures;
using OnboardingTracker.Twilio.Http;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Reading;

/// <summary>Reads an organization with its own credential: users, accounts, roles, and who holds which role where.</summary>
/// <param name="scan">With the session of the organization.</param>
/// <param name="accountSid">The account of the connection, whose roles are wanted in any case.</param>
internal sealed class OrganizationReader(Scan scan, TwilioOrganizationOptions places, string accountSid)
{
    /// <param name="subaccounts">Those of the account, which have roles of their own; null when they cannot be read.</param>
    public async Task<AccountSnapshot> ReadAsync(AccountSnapshot snapshot, Task<IReadOnlyList<TwilioAccount>?> subaccounts)
    {
        var users = WholeAsync(SnapshotPart.OrganizationUsers, Default.WireOrganizationUser, user => user.ToUser(), user => user.Sid);
        var roles = WholeAsync(SnapshotPart.OrganizationRoles, Default.WireRole, role => role.ToRole(), role => role.Sid);
        var accounts = await WholeAsync(
            SnapshotPart.OrganizationAccounts, Default.WireOrganizationAccount, account => account.ToAccount(), account => account.Sid);
        var assignments = await AssignmentsAsync(Scopes(snapshot.OrganizationSid!, accounts ?? [], await subaccounts ?? []));
        return snapshot with
        {
            OrganizationUsers = await users,
            OrganizationAccounts = accounts,
            OrganizationRoles = await roles,
            RoleAssignments = assignments,
        };
    }

    /// <summary>Asks for the smallest page of each part, to tell what the credential can read.</summary>
    public Task TestAsync(string organizationSid) => Task.WhenAll(PartDefinition.OfOrganization.Select(definition => scan.ReadAsync(
        definition.Part,
        (reader, session, cancellationToken) => new Moving(places, definition.Part).AskAsync(
            session, organizationSid, call => reader.FirstItemAsync(session, call, Default.JsonElement, cancellationToken)))));

    // The organization, this account, then the others: what is beyond the most is left out, never one of the first two.
    private string[] Scopes(string organizationSid, IReadOnlyList<OrganizationAccount> accounts, IReadOnlyList<TwilioAccount> subaccounts) =>
    [
        .. accounts.Where(account => IsActive(account.Status)).Select(account => account.Sid)
            .Concat(subaccounts.Where(account => IsActive(account.Status)).Select(account => account.Sid))
            .Where(SessionOpener.IsSid)
            .Prepend(accountSid)
            .Prepend(organizationSid)
            .Distinct(StringComparer.Ordinal)
            .Take(ScopeRoles.MostRead),
    ];

    private static bool IsActive(string? status) => string.Equals(status, "active", StringComparison.OrdinalIgnoreCase);

    private Task<IReadOnlyList<TItem>?> WholeAsync<TWire, TItem>(
        SnapshotPart part, JsonTypeInfo<TWire> type, Func<TWire, TItem> map, Func<TItem, string> sid) =>
        scan.ReadAsync<TItem>(part, async (reader, session, cancellationToken) =>
        {
            var items = await new Moving(places, part).AskAsync(
                session, session.AccountSid, call => reader.ListAsync(session, call, type, cancellationToken));
            List<TItem> read = [.. items.Select(map)];

            // Somebody who comes twice stands in the place of somebody who was not sent.
            return read.DistinctBy(sid, StringComparer.Ordinal).Count() == read.Count ? read : throw new UnreadableException(Problems.PagesRepeat());
        });

    private async Task<IReadOnlyList<ScopeRoles>?> AssignmentsAsync(string[] scopes)
    {
        var moving = new Moving(places, SnapshotPart.RoleAssignments);
        var lists = await scan.ReadEachAsync<Wire.WireRoleAssignment, RoleAssignment>(
            SnapshotPart.RoleAssignments,
            scopes,
            assignment => assignment.ToAssignment(),
            (scope, reader, session, cancellationToken) => moving.AskAsync(
                session, scope, call => reader.ListAsync(session, call, Default.WireRoleAssignment, cancellationToken)));
        return lists.All(list => list is null) ? null : [.. scopes.Zip(lists, (scope, list) => new ScopeRoles(scope, list))];
    }
}
