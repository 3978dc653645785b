using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Activity;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<ActivityEntry>
{
    /// <summary>The place within one save: entries of the same instant keep the order in which they happened.</summary>
    public const string Position = "Position";

    public void Configure(EntityTypeBuilder<ActivityEntry> entry)
    {
        entry.ToTable("activity");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property<int>(Position);
        entry.HasOne<Onboarding>().WithMany().HasForeignKey(e => e.OnboardingId).OnDelete(DeleteBehavior.Cascade);

        // The two orders in which history is read, each ending in something unique, so that paging never skips or repeats.
        entry.HasIndex(nameof(ActivityEntry.OnboardingId), nameof(ActivityEntry.At), Position, nameof(ActivityEntry.Id));
        entry.HasIndex(
            nameof(ActivityEntry.OnboardingId), nameof(ActivityEntry.StepKey), nameof(ActivityEntry.At), Position, nameof(ActivityEntry.Id));
    }
}
