using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Storage.Activity;

/// <summary>From where an act came: apart from its entry, because it is forgotten sooner.</summary>
internal sealed class NetworkRow
{
    public const int NetworkMaxLength = 64;

    public required Guid ActivityId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Masked: 203.0.113.0/24, 2001:db8:1::/48.</summary>
    public required string Network { get; init; }

    public required byte[] Salt { get; init; }
}

internal sealed class NetworkConfiguration : IEntityTypeConfiguration<NetworkRow>
{
    public void Configure(EntityTypeBuilder<NetworkRow> row)
    {
        row.ToTable("activity_networks");
        row.HasKey(r => r.ActivityId);
        row.Property(r => r.ActivityId).ValueGeneratedNever();
        row.Property(r => r.Network).HasMaxLength(NetworkRow.NetworkMaxLength);
        row.HasOne<ActivityEntry>().WithMany().HasForeignKey(r => r.ActivityId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => r.At);
    }
}
