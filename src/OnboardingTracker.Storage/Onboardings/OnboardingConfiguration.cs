using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Onboardings;

internal sealed class OnboardingConfiguration : IEntityTypeConfiguration<Onboarding>
{
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<Onboarding> onboarding)
    {
        onboarding.ToTable("onboardings");
        onboarding.HasKey(o => o.Id);
        onboarding.Property(o => o.Id).ValueGeneratedNever();
        onboarding.HasIndex(o => o.Key).IsUnique();
        onboarding.Property(o => o.Name).HasMaxLength(Onboarding.NameMaxLength);
        onboarding.Property(o => o.Customer).HasMaxLength(Onboarding.CustomerMaxLength);
        onboarding.Property(o => o.Profile).IsJson();
        onboarding.Property(o => o.CheckedAccountSid).HasMaxLength(ColumnLength.Sid);
        onboarding.Property(o => o.CanSend).IsJson();
        onboarding.Property(o => o.Facts).IsJson();
        onboarding.Property(o => o.Billing).IsJson().HasDefaultValueSql("'{}'");
        onboarding.Property(o => o.ConsoleRoles).IsJson().HasDefaultValueSql("'{}'");
        onboarding.Property(o => o.SignOffState).HasDefaultValue(SignOffState.None);
        onboarding.Ignore(o => o.Recorded);
        onboarding.Ignore(o => o.Tidings);
        onboarding.Property<string>(SearchText).HasMaxLength(Onboardings.SearchText.MaxLength).HasDefaultValue("").IsRequired();

        // The portfolio of finance: sorted by what is open and by what was decided.
        onboarding.HasIndex(o => new { o.BillingOpenCount, o.Id });
        onboarding.HasIndex(o => new { o.SignOffState, o.Id });
        onboarding.HasIndex(o => new { o.DaysLeft, o.Id });

        // The order of the list; the id makes it unique, so that paging never skips or repeats.
        onboarding.HasIndex(o => new { o.CreatedAt, o.Id });

        // The aggregate is loaded and saved whole.
        onboarding.HasMany(o => o.Steps).WithOne().HasForeignKey(StepConfiguration.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        onboarding.HasMany(o => o.Checks).WithOne().HasForeignKey(CheckRecordConfiguration.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        onboarding.Navigation(o => o.Steps).AutoInclude();
        onboarding.Navigation(o => o.Checks).AutoInclude();
    }
}
