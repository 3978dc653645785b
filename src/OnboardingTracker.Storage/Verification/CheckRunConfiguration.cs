using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Storage.Verification;

internal sealed class CheckRunConfiguration : IEntityTypeConfiguration<CheckRun>
{
    public void Configure(EntityTypeBuilder<CheckRun> run)
    {
        run.ToTable("check_runs");
        run.HasKey(r => r.Id);
        run.Property(r => r.Id).ValueGeneratedNever();
        run.HasOne<Onboarding>().WithMany().HasForeignKey(r => r.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        run.HasIndex(r => new { r.OnboardingId, r.StartedAt });

        // The last guard against two runs at once; both databases read this filter.
        run.HasIndex(r => r.OnboardingId, "ix_check_runs_running").IsUnique().HasFilter("state = 'Running'");
    }
}
