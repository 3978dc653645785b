using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>What people are, read from the database and kept for two seconds: a change made here counts at once, one of another instance within that time.</summary>
internal sealed class AccessStore(IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock) : IAccessStore
{
    /// <summary>A removed person is out in five seconds (docs/security.md); this leaves room for the answer that is under way.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (Access Access, long ReadAt)> kept = new(StringComparer.Ordinal);

    public async Task<Access> OfAsync(string memberId, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue(memberId, out var known) && clock.GetElapsedTime(known.ReadAt) < KeptFor)
        {
            return known.Access;
        }

        // The instant comes first: what changes while it is read must not be older than it says.
        var now = clock.GetTimestamp();
        var read = await ReadAsync(memberId, cancellationToken);
        if (read.IsMember)
        {
            kept[memberId] = (read, now);
        }

        return read;
    }

    /// <summary>Reads the person anew the next time.</summary>
    public void Forget(string memberId) => kept.TryRemove(memberId, out _);

    private async Task<Access> ReadAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Users.AnyAsync(member => member.Id == memberId, cancellationToken))
        {
            return Access.OfNobody(memberId);
        }

        var organization = await db.Set<OrganizationRoleRow>().Where(row => row.MemberId == memberId).Select(row => row.Role).ToListAsync(cancellationToken);
        var memberships = await db.Set<MembershipRow>().Where(row => row.MemberId == memberId).Select(row => new { row.OnboardingId, row.Role }).ToListAsync(cancellationToken);
        var steps = await db.Set<StepAssignmentRow>().Where(row => row.MemberId == memberId).Select(row => new { row.OnboardingId, row.StepKey }).ToListAsync(cancellationToken);
        return new Access(
            memberId,
            organization.ToHashSet(),
            memberships.GroupBy(row => row.OnboardingId).ToDictionary(rows => rows.Key, rows => (IReadOnlySet<Role>)rows.Select(row => row.Role).ToHashSet()))
        {
            Steps = steps.Select(row => new AssignedStep(row.OnboardingId, row.StepKey)).ToHashSet(),
        };
    }
}
