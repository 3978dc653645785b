using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>The last accepted time step of each person; a guarded update lets one of several through.</summary>
internal sealed class UsedCodes(IDbContextFactory<TrackerDbContext> contexts) : IUsedCodes
{
    public async Task<bool> UseAsync(string memberId, long step, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var moved = await db.Set<UsedCodeRow>()
            .Where(used => used.MemberId == memberId && used.Step < step)
            .ExecuteUpdateAsync(set => set.SetProperty(used => used.Step, step), cancellationToken);
        if (moved == 1 || await db.Set<UsedCodeRow>().AnyAsync(used => used.MemberId == memberId, cancellationToken))
        {
            return moved == 1;
        }

        try
        {
            db.Add(new UsedCodeRow { MemberId = memberId, Step = step });
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody used the first code in between.
            return false;
        }
    }
}

/// <summary>A row of the table.</summary>
internal sealed class UsedCodeRow
{
    public required string MemberId { get; init; }

    /// <summary>Thirty seconds each, counted from 1970.</summary>
    public required long Step { get; set; }
}

internal sealed class UsedCodeConfiguration : IEntityTypeConfiguration<UsedCodeRow>
{
    public void Configure(EntityTypeBuilder<UsedCodeRow> used)
    {
        used.ToTable("used_codes");
        used.HasKey(u => u.MemberId);
        used.HasOne<Member>().WithOne().HasForeignKey<UsedCodeRow>(u => u.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
