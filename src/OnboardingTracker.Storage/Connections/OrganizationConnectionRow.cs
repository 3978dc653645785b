using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Connections;

/// <summary>The credential of an organization as it lies in the database: its secret only as ciphertext. It goes with the connection it stands beside.</summary>
internal sealed class OrganizationConnectionRow
{
    public required OnboardingId OnboardingId { get; init; }

    public string OrganizationSid { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ProtectedClientSecret { get; set; } = "";

    public ConnectionState State { get; set; }

    public string? Problem { get; set; }

    public DateTimeOffset StateSince { get; set; }

    public DateTimeOffset TestedAt { get; set; }

    public IReadOnlyList<Capability> Capabilities { get; set; } = [];

    public int Revision { get; set; }
}

internal sealed class OrganizationConnectionConfiguration : IEntityTypeConfiguration<OrganizationConnectionRow>
{
    public void Configure(EntityTypeBuilder<OrganizationConnectionRow> organization)
    {
        organization.ToTable("organization_connections");
        organization.HasKey(o => o.OnboardingId);
        organization.Property(o => o.OnboardingId).ValueGeneratedNever();
        organization.Property(o => o.Capabilities).IsJson();
        organization.Property(o => o.Revision).IsConcurrencyToken();
        organization.HasOne<ConnectionRow>().WithOne().HasForeignKey<OrganizationConnectionRow>(o => o.OnboardingId).OnDelete(DeleteBehavior.Cascade);
    }
}
