using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Text;
using OnboardingTracker.Storage.Activity;

namespace OnboardingTracker.Storage.People;

/// <summary>Who is here and with which roles, in the database. Who writes forgets what <see cref="AccessStore"/> has kept of the person.</summary>
internal sealed class PeopleStore(IDbContextFactory<TrackerDbContext> contexts, AccessStore access, IOnboardingSignals signals, ActivityWriter activity, PermissionTable table) : IPeopleStore
{
    public async Task<IReadOnlyList<PersonEntry>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await EntriesAsync(db, db.Users.IgnoreQueryFilters(), cancellationToken);
    }

    public async Task<PersonEntry?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await EntriesAsync(db, db.Users.IgnoreQueryFilters().Where(member => member.Id == memberId), cancellationToken)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<Helper>> WithRoleAsync(IReadOnlyCollection<Role> organization, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var roles = organization.ToList();
        return await db.Users
            .Where(member => db.Set<OrganizationRoleRow>().Any(row => row.MemberId == member.Id && roles.Contains(row.Role)))
            .OrderBy(member => member.DisplayName)
            .ThenBy(member => member.Id)
            .Select(member => new Helper(member.Id, member.DisplayName))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PersonInSight>> WhoMayAsync(
        OnboardingId onboarding, IReadOnlyCollection<Permission> permissions, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await permissions
            .Aggregate(db.Users.AsQueryable(), (members, permission) => members.With(permission, onboarding, db, table))
            .OrderBy(member => member.DisplayName)
            .ThenBy(member => member.Id)
            .Select(member => new PersonInSight(member.Id, member.DisplayName, member.Email ?? ""))
            .ToListAsync(cancellationToken);
    }

    public async Task<Outcome> SetOrganizationRolesAsync(
        string memberId, IReadOnlySet<Role>? before, IReadOnlySet<Role> roles, bool mayTouchOwners, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOwnersAsync(db, cancellationToken);
        if (!mayTouchOwners && (roles.Contains(Role.Owner) || await IsOwnerAsync(db, memberId, cancellationToken)))
        {
            return Outcome.Refuse(PeopleRules.OwnersOnly);
        }

        if (!await ReplaceAsync(db, memberId, before, roles, entry.At, cancellationToken))
        {
            return Outcome.Refuse(PeopleRules.ChangedMeanwhile);
        }

        return await CommitIfOwnedAsync(db, transaction, memberId, entry, cancellationToken) ? Outcome.Done : Outcome.Refuse(PeopleRules.LastOwner);
    }

    public async Task<bool> HandOverAsync(string fromMemberId, string toMemberId, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOwnersAsync(db, cancellationToken);
        var given = await db.Set<OrganizationRoleRow>().Where(row => row.MemberId == fromMemberId && row.Role == Role.Owner).ExecuteDeleteAsync(cancellationToken);
        if (given == 0 || !await db.Users.AnyAsync(member => member.Id == toMemberId, cancellationToken))
        {
            return false;
        }

        foreach (var (member, role) in ((string, Role)[])[(fromMemberId, Role.Admin), (toMemberId, Role.Owner)])
        {
            if (!await db.Set<OrganizationRoleRow>().AnyAsync(row => row.MemberId == member && row.Role == role, cancellationToken))
            {
                db.Add(new OrganizationRoleRow { MemberId = member, Role = role, GivenAt = entry.At });
            }
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        access.Forget(fromMemberId);
        access.Forget(toMemberId);
        return true;
    }

    public async Task<Outcome> SetMembershipAsync(
        string memberId, OnboardingId onboarding, IReadOnlySet<Role>? before, IReadOnlySet<Role> roles, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockAsync(db, memberId, cancellationToken);
        var known = await db.Set<MembershipRow>().Where(row => row.MemberId == memberId && row.OnboardingId == onboarding).ToListAsync(cancellationToken);
        if (before is not null && !before.SetEquals(known.Select(row => row.Role)))
        {
            return Outcome.Refuse(PeopleRules.ChangedMeanwhile);
        }

        db.RemoveRange(known.Where(row => !roles.Contains(row.Role)));
        db.AddRange(roles
            .Where(role => !known.Exists(row => row.Role == role))
            .Select(role => new MembershipRow { MemberId = memberId, OnboardingId = onboarding, Role = role }));
        if (roles.Count == 0)
        {
            // Who does not belong here any more has no steps here either.
            await db.Set<StepAssignmentRow>().Where(row => row.MemberId == memberId && row.OnboardingId == onboarding).ExecuteDeleteAsync(cancellationToken);
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        access.Forget(memberId);
        await signals.TellAsync(onboarding, CancellationToken.None);
        return Outcome.Done;
    }

    public async Task<Outcome> RemoveAsync(string memberId, bool mayTouchOwners, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await LockOwnersAsync(db, cancellationToken);
        if (!mayTouchOwners && await IsOwnerAsync(db, memberId, cancellationToken))
        {
            return Outcome.Refuse(PeopleRules.OwnersOnly);
        }

        var removed = await db.Users
            .Where(member => member.Id == memberId)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.RemovedAt, (DateTimeOffset?)entry.At), cancellationToken);
        if (removed == 0)
        {
            // Somebody was faster, and has written it down.
            return Outcome.Done;
        }

        return await CommitIfOwnedAsync(db, transaction, memberId, entry, cancellationToken) ? Outcome.Done : Outcome.Refuse(PeopleRules.LastOwner);
    }

    public async Task<bool> RestoreAsync(string memberId, DateTimeOffset notBefore, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var restored = await db.Users
            .IgnoreQueryFilters()
            .Where(member => member.Id == memberId && member.RemovedAt >= notBefore)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.RemovedAt, (DateTimeOffset?)null), cancellationToken);
        if (restored == 0)
        {
            return false;
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        access.Forget(memberId);
        return true;
    }

    public async Task<DateTimeOffset?> RemovedAtAsync(string address, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var normalized = EmailText.Normalize(address);
        return await db.Users
            .IgnoreQueryFilters()
            .Where(member => member.NormalizedEmail == normalized && member.RemovedAt != null)
            .Select(member => member.RemovedAt)
            .SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<int> ForgetRemovedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.IgnoreQueryFilters().Where(member => member.RemovedAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task AssignStepAsync(OnboardingId onboarding, string stepKey, string? memberId, ActivityEntry entry, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = await db.Set<StepAssignmentRow>().SingleOrDefaultAsync(known => known.OnboardingId == onboarding && known.StepKey == stepKey, cancellationToken);
        var before = row?.MemberId;
        if (memberId is null)
        {
            db.RemoveRange(row is null ? [] : [row]);
        }
        else if (row is null)
        {
            db.Add(new StepAssignmentRow { OnboardingId = onboarding, StepKey = stepKey, MemberId = memberId });
        }
        else
        {
            row.MemberId = memberId;
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        access.Forget(before ?? "");
        access.Forget(memberId ?? "");
        await signals.TellAsync(onboarding, CancellationToken.None);
    }

    public async Task<IReadOnlyDictionary<string, Helper>> StepOwnersAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<StepAssignmentRow>()
            .Where(row => row.OnboardingId == onboarding)
            .Join(db.Users, row => row.MemberId, member => member.Id, (row, member) => new { row.StepKey, member.Id, member.DisplayName })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.StepKey, row => new Helper(row.Id, row.DisplayName), StringComparer.Ordinal);
    }

    public async Task SeenAsync(string memberId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Users
            .Where(member => member.Id == memberId)
            .ExecuteUpdateAsync(set => set.SetProperty(member => member.LastSeenAt, (DateTimeOffset?)now), cancellationToken);
    }

    /// <summary>Whoever else is about to change owners waits here, so that two cannot each count on the other to stay.</summary>
    private static Task<int> LockOwnersAsync(TrackerDbContext db, CancellationToken cancellationToken) => db.Set<OrganizationRoleRow>()
        .Where(row => row.Role == Role.Owner)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.GivenAt, row => row.GivenAt), cancellationToken);

    private static Task<bool> IsOwnerAsync(TrackerDbContext db, string memberId, CancellationToken cancellationToken) =>
        db.Set<OrganizationRoleRow>().AnyAsync(row => row.MemberId == memberId && row.Role == Role.Owner, cancellationToken);

    /// <summary>Whoever else is about to change what this person is in an onboarding waits here.</summary>
    private static Task<int> LockAsync(TrackerDbContext db, string memberId, CancellationToken cancellationToken) => db.Users
        .IgnoreQueryFilters()
        .Where(member => member.Id == memberId)
        .ExecuteUpdateAsync(set => set.SetProperty(member => member.DisplayName, member => member.DisplayName), cancellationToken);

    /// <returns>False, and nothing is changed, when the roles are not those before any more.</returns>
    private static async Task<bool> ReplaceAsync(
        TrackerDbContext db, string memberId, IReadOnlySet<Role>? before, IReadOnlySet<Role> roles, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.Set<OrganizationRoleRow>().Where(row => row.MemberId == memberId).ToListAsync(cancellationToken);
        if (before is not null && !before.SetEquals(known.Select(row => row.Role)))
        {
            return false;
        }

        db.RemoveRange(known.Where(row => !roles.Contains(row.Role)));
        db.AddRange(roles
            .Where(role => !known.Exists(row => row.Role == role))
            .Select(role => new OrganizationRoleRow { MemberId = memberId, Role = role, GivenAt = now }));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static async Task<IReadOnlyList<PersonEntry>> EntriesAsync(TrackerDbContext db, IQueryable<Member> members, CancellationToken cancellationToken)
    {
        var people = await members
            .OrderBy(member => member.DisplayName)
            .ThenBy(member => member.Id)
            .Select(member => new { member.Id, member.DisplayName, member.Email, member.LastSeenAt, member.RemovedAt })
            .ToListAsync(cancellationToken);
        var ids = people.ConvertAll(person => person.Id);
        var organization = await db.Set<OrganizationRoleRow>().Where(row => ids.Contains(row.MemberId)).ToListAsync(cancellationToken);
        var memberships = await db.Set<MembershipRow>()
            .Where(row => ids.Contains(row.MemberId))
            .Join(
                db.Set<Onboarding>(),
                row => row.OnboardingId,
                onboarding => onboarding.Id,
                (row, onboarding) => new { row.MemberId, Entry = new MembershipEntry(onboarding.Id, onboarding.Key, onboarding.Name, row.Role) })
            .ToListAsync(cancellationToken);
        return
        [
            .. people.Select(person => new PersonEntry(
                person.Id,
                person.DisplayName,
                person.Email ?? "",
                [.. Roles.OfOrganization.Where(role => organization.Exists(row => row.MemberId == person.Id && row.Role == role))],
                [.. memberships.Where(row => row.MemberId == person.Id).Select(row => row.Entry).OrderBy(entry => entry.OnboardingName, StringComparer.Ordinal).ThenBy(entry => entry.Role)],
                person.LastSeenAt,
                person.RemovedAt)),
        ];
    }

    private async Task<bool> CommitIfOwnedAsync(
        TrackerDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, string memberId, ActivityEntry entry, CancellationToken cancellationToken)
    {
        var isOwned = await db.Users.AnyAsync(
            member => db.Set<OrganizationRoleRow>().Any(row => row.MemberId == member.Id && row.Role == Role.Owner), cancellationToken);
        if (!isOwned)
        {
            await transaction.RollbackAsync(cancellationToken);
            return false;
        }

        await activity.CommitAsync(db, transaction, [entry], cancellationToken);
        access.Forget(memberId);
        return true;
    }
}
