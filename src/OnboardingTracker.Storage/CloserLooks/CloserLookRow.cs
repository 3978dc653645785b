using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.CloserLooks;

/// <summary>When a step was last looked at closer; what was seen is not kept.</summary>
internal sealed class CloserLookRow
{
    public required OnboardingId OnboardingId { get; init; }

    public required string StepKey { get; init; }

    public required DateTimeOffset LookedAt { get; set; }
}

internal sealed class CloserLookConfiguration : IEntityTypeConfiguration<CloserLookRow>
{
    public void Configure(EntityTypeBuilder<CloserLookRow> look)
    {
        look.ToTable("closer_looks");
        look.HasKey(l => new { l.OnboardingId, l.StepKey });
        look.HasOne<Onboarding>().WithMany().HasForeignKey(l => l.OnboardingId).OnDelete(DeleteBehavior.Cascade);
    }
}
