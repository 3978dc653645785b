using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>One browser in which somebody is signed in; the text in its cookie never reaches the database.</summary>
internal sealed class SessionRow
{
    /// <summary>SHA-256 of that text.</summary>
    public required byte[] Hash { get; init; }

    public required Guid Id { get; init; }

    public required string MemberId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    public required string Network { get; set; }

    public required string Device { get; init; }

    /// <summary>The security stamp of the person when the ticket was written; once they have another, the session has ended.</summary>
    public required string Stamp { get; set; }

    /// <summary>Encrypted by Data Protection, for this row alone.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>SHA-256 in hexadecimal digits; null where no provider began it.</summary>
    public string? ProviderSession { get; init; }

    public Session Read() => new(Id, MemberId, MadeAt, LastSeenAt, Network, Device) { ProviderSession = ProviderSession };
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<SessionRow>
{
    /// <summary>The library writes 32 characters.</summary>
    private const int StampMaxLength = 100;

    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<SessionRow> session)
    {
        session.ToTable("sessions");
        session.HasKey(s => s.Hash);
        session.HasIndex(s => s.Id).IsUnique();
        session.HasIndex(s => s.LastSeenAt);
        session.HasIndex(s => s.ProviderSession);
        session.Property(s => s.ProviderSession).HasMaxLength(DigestLength);
        session.Property(s => s.Stamp).HasMaxLength(StampMaxLength);
        session.Property(s => s.Network).HasMaxLength(Session.NetworkMaxLength);
        session.Property(s => s.Device).HasMaxLength(Session.DeviceMaxLength);

        // Nobody who is gone stays signed in.
        session.HasOne<Member>().WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
