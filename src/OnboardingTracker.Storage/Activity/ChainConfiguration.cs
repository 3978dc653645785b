using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Storage.Activity;

/// <summary>The chain itself: it refers to no other table, so that nothing that is deleted takes a link with it.</summary>
internal sealed class ChainConfiguration : IEntityTypeConfiguration<ChainLink>
{
    public void Configure(EntityTypeBuilder<ChainLink> link)
    {
        link.ToTable("activity_chain");
        link.HasKey(l => l.Number);
        link.Property(l => l.Number).ValueGeneratedNever();
        link.Property(l => l.Hash).HasMaxLength(ChainLink.HashLength);

        // Whether an onboarding was deleted.
        link.HasIndex(l => l.Subject);
    }
}
