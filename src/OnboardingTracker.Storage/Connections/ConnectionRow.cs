using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Connections;

/// <summary>A connection as it lies in the database: its two secrets only as ciphertext.</summary>
internal sealed class ConnectionRow
{
    public required OnboardingId OnboardingId { get; init; }

    public string AccountSid { get; set; } = "";

    public string? KeySid { get; set; }

    public string? ProtectedKeySecret { get; set; }

    public string? ProtectedAuthToken { get; set; }

    public bool IsPractice { get; set; }

    public ConnectionState State { get; set; }

    public string? Problem { get; set; }

    public DateTimeOffset StateSince { get; set; }

    public DateTimeOffset TestedAt { get; set; }

    public string? AccountName { get; set; }

    public IReadOnlyList<Capability> Capabilities { get; set; } = [];

    public string CallbackKey { get; set; } = "";

    public int Revision { get; set; }

    public DateTimeOffset NextLookAt { get; set; }
}

internal sealed class ConnectionConfiguration : IEntityTypeConfiguration<ConnectionRow>
{
    public void Configure(EntityTypeBuilder<ConnectionRow> connection)
    {
        connection.ToTable("connections");
        connection.HasKey(c => c.OnboardingId);
        connection.Property(c => c.OnboardingId).ValueGeneratedNever();
        connection.Property(c => c.Capabilities).IsJson();
        connection.HasIndex(c => c.CallbackKey).IsUnique();
        connection.HasIndex(c => c.NextLookAt);
        connection.Property(c => c.Revision).IsConcurrencyToken();
        connection.HasOne<Onboarding>().WithOne().HasForeignKey<ConnectionRow>(c => c.OnboardingId).OnDelete(DeleteBehavior.Cascade);
    }
}
