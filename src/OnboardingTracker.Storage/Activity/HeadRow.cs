using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Storage.Activity;

/// <summary>Where the chain ends: one row, which whoever writes activity holds until they commit.</summary>
internal sealed class HeadRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Made with the first link.</summary>
    public Guid Organization { get; init; }

    public long Number { get; init; }

    public string Hash { get; init; } = ChainLink.FirstPrevious;

    /// <summary>Entries from before there was a chain have all got their links; what has no number after that was put there by somebody else.</summary>
    public bool HasTakenOver { get; init; }
}

internal sealed class HeadConfiguration : IEntityTypeConfiguration<HeadRow>
{
    public void Configure(EntityTypeBuilder<HeadRow> head)
    {
        head.ToTable("activity_head");
        head.HasKey(h => h.Id);
        head.Property(h => h.Id).ValueGeneratedNever();
        head.Property(h => h.Hash).HasMaxLength(ChainLink.HashLength);
        head.HasData(new HeadRow());
    }
}
