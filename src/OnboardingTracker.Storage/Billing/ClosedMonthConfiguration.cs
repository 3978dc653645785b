using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Billing.Split;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Billing;

internal sealed class ClosedMonthConfiguration : IEntityTypeConfiguration<ClosedMonth>
{
    public void Configure(EntityTypeBuilder<ClosedMonth> month)
    {
        month.ToTable("closed_months");
        month.HasKey(m => new { m.OnboardingId, m.Month });
        month.Property(m => m.Month).HasConversion(value => value.First, first => new BillingMonth(first));
        month.Property(m => m.Split).IsJson();
        month.Property(m => m.Units).IsJson();
        month.Property(m => m.Remarks).IsJson();
        month.HasOne<Onboarding>().WithMany().HasForeignKey(m => m.OnboardingId).OnDelete(DeleteBehavior.Cascade);
    }
}
