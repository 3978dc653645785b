using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Activity;

/// <summary>What can be read of the activity: the values, each beside the salt under which its digest stands in the chain.</summary>
internal sealed class ActivityConfiguration : IEntityTypeConfiguration<ActivityEntry>
{
    /// <summary>The place within one save: entries of the same instant keep the order in which they happened.</summary>
    public const string Position = "Position";

    public const string ActorSalt = "ActorSalt";
    public const string SentenceSalt = "SentenceSalt";
    public const string BeforeSalt = "BeforeSalt";
    public const string AfterSalt = "AfterSalt";
    public const string WhySalt = "WhySalt";

    public void Configure(EntityTypeBuilder<ActivityEntry> entry)
    {
        entry.ToTable("activity");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property<int>(Position);
        foreach (var salt in (string[])[ActorSalt, SentenceSalt, BeforeSalt, AfterSalt, WhySalt])
        {
            entry.Property<byte[]?>(salt);
        }

        entry.HasOne<Onboarding>().WithMany().HasForeignKey(e => e.OnboardingId).OnDelete(DeleteBehavior.Cascade);

        // Empty only in what was there before the chain, until the takeover has given it a number.
        entry.HasIndex(e => e.Number).IsUnique();

        // The orders in which history is read, each ending in something unique, so that paging never skips or repeats.
        entry.HasIndex(nameof(ActivityEntry.At), Position, nameof(ActivityEntry.Id));
        entry.HasIndex(nameof(ActivityEntry.OnboardingId), nameof(ActivityEntry.At), Position, nameof(ActivityEntry.Id));
        entry.HasIndex(
            nameof(ActivityEntry.OnboardingId), nameof(ActivityEntry.StepKey), nameof(ActivityEntry.At), Position, nameof(ActivityEntry.Id));

        // Whose entries an erasure takes.
        entry.HasIndex(e => e.ActorId);
    }
}
