using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Drift;

/// <summary>One state of one part. The content is asked for by itself, so that no page loads it by accident.</summary>
internal sealed class KeptPartRow
{
    public required Guid Id { get; init; }

    public required OnboardingId OnboardingId { get; init; }

    public required string AccountSid { get; init; }

    public required SnapshotPart Part { get; init; }

    public required string Hash { get; init; }

    public required int Resources { get; init; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    public required byte[]? Content { get; init; }
}

/// <summary>What changed when a state took the place of the one before; it goes with the state.</summary>
internal sealed class AccountChangeRow
{
    public required Guid Id { get; init; }

    public required Guid KeptPartId { get; init; }

    public required OnboardingId OnboardingId { get; init; }

    public required string AccountSid { get; init; }

    /// <summary>The place within its look.</summary>
    public required int Position { get; init; }

    public required SnapshotPart Part { get; init; }

    public required ChangeKind Kind { get; init; }

    public required string ResourceId { get; init; }

    public required string Resource { get; init; }

    public required string? Field { get; init; }

    public required string? FromValue { get; init; }

    public required string? ToValue { get; init; }

    public required DateTimeOffset BeforeAt { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required string[] StepKeys { get; init; }

    /// <summary>Null where the audit trail does not tell; the other three columns then are null too.</summary>
    public ChangerKind? ChangedByKind { get; init; }

    public string? ChangedBySid { get; init; }

    public ChangeWay? ChangedByWay { get; init; }

    public DateTimeOffset? ChangedByAt { get; init; }
}

internal sealed class KeptPartConfiguration : IEntityTypeConfiguration<KeptPartRow>, IEntityTypeConfiguration<AccountChangeRow>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<KeptPartRow> part)
    {
        part.ToTable("kept_parts");
        part.HasKey(p => p.Id);
        part.Property(p => p.Id).ValueGeneratedNever();
        part.Property(p => p.AccountSid).HasMaxLength(ColumnLength.Sid);
        part.Property(p => p.Hash).HasMaxLength(HashLength);
        part.HasOne<Onboarding>().WithMany().HasForeignKey(p => p.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        part.HasIndex(p => new { p.OnboardingId, p.Part, p.FirstSeenAt });
    }

    public void Configure(EntityTypeBuilder<AccountChangeRow> change)
    {
        change.ToTable("account_changes");
        change.HasKey(c => c.Id);
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.AccountSid).HasMaxLength(ColumnLength.Sid);
        change.Property(c => c.FromValue).HasMaxLength(AccountChange.ValueMaxLength);
        change.Property(c => c.ToValue).HasMaxLength(AccountChange.ValueMaxLength);
        change.Property(c => c.ChangedBySid).HasMaxLength(ColumnLength.Sid);

        // The database takes the changes away together with the state that they led to, and both with the onboarding.
        change.HasOne<KeptPartRow>().WithMany().HasForeignKey(c => c.KeptPartId).OnDelete(DeleteBehavior.Cascade);
        change.HasIndex(c => new { c.OnboardingId, c.SeenAt, c.Position });
    }
}
