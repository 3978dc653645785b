using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Onboardings;

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<EvidenceFileRow>
{
    public const string OnboardingId = "OnboardingId";
    public const string StepKey = "StepKey";

    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("evidence");
        evidence.HasKey(e => e.Id);
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.Property<OnboardingId>(OnboardingId);
        evidence.Property<string>(StepKey).IsRequired();
        evidence.Property(e => e.Text).HasMaxLength(Evidence.QuoteMaxLength);
        evidence.Ignore(e => e.Day);
        evidence.Property(e => e.FileName).HasMaxLength(Evidence.FileNameMaxLength);

        // Whose evidence may have grown old.
        evidence.HasIndex(e => e.AddedBy);
    }

    public void Configure(EntityTypeBuilder<EvidenceFileRow> file)
    {
        file.ToTable("evidence_files");
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();

        // The database takes the bytes away together with the piece they belong to.
        file.HasOne<Evidence>().WithOne().HasForeignKey<EvidenceFileRow>(f => f.Id).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>The bytes of a file, apart from the piece of evidence, so that no page loads them by accident.</summary>
internal sealed class EvidenceFileRow
{
    public required Guid Id { get; init; }

    public required byte[] Content { get; init; }
}
