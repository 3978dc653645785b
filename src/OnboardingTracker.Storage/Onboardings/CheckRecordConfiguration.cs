using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Onboardings;

internal sealed class CheckRecordConfiguration : IEntityTypeConfiguration<CheckRecord>
{
    public const string OnboardingId = "OnboardingId";

    public void Configure(EntityTypeBuilder<CheckRecord> record)
    {
        record.ToTable("check_records");
        record.Property<OnboardingId>(OnboardingId);
        record.HasKey(OnboardingId, nameof(CheckRecord.CheckKey));
        record.Property(r => r.Answer).IsJson();
    }
}
