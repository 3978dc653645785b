using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Storage.Activity;

/// <summary>What the last verification found: one row, apart from the head, so that looking holds nobody up who writes.</summary>
internal sealed class VerificationRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public long VerifiedNumber { get; init; }

    public string VerifiedHash { get; init; } = ChainLink.FirstPrevious;

    public DateTimeOffset? VerifiedAt { get; init; }

    public DateTimeOffset? WholeVerifiedAt { get; init; }

    public long? BrokenNumber { get; init; }

    public string? Fault { get; init; }

    public DateTimeOffset? BrokenAt { get; init; }
}

internal sealed class VerificationConfiguration : IEntityTypeConfiguration<VerificationRow>
{
    public void Configure(EntityTypeBuilder<VerificationRow> row)
    {
        row.ToTable("activity_verification");
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).ValueGeneratedNever();
        row.Property(r => r.VerifiedHash).HasMaxLength(ChainLink.HashLength);
        row.HasData(new VerificationRow());
    }
}
