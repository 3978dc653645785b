using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Storage.Onboardings;

internal sealed class StepConfiguration : IEntityTypeConfiguration<Step>
{
    public const string OnboardingId = "OnboardingId";

    public void Configure(EntityTypeBuilder<Step> step)
    {
        step.ToTable("onboarding_steps");
        step.Property<OnboardingId>(OnboardingId);
        step.HasKey(OnboardingId, nameof(Step.Key));

        step.OwnsOne(s => s.Confirmation, confirmation =>
        {
            confirmation.Property(c => c.Note).HasMaxLength(Confirmation.NoteMaxLength);
            confirmation.Property(c => c.Link).HasMaxLength(Confirmation.LinkMaxLength);

            // Whose words may have grown old.
            confirmation.HasIndex(c => c.By);
        });
        step.OwnsOne(s => s.NotNeeded, notNeeded => notNeeded.Property(n => n.Reason).HasMaxLength(NotNeeded.ReasonMaxLength));
        step.OwnsOne(s => s.KeptWord);
        step.OwnsOne(s => s.Denial, denial => denial.Property(d => d.Note).HasMaxLength(Denial.NoteMaxLength));
        step.OwnsOne(s => s.DueDate);

        step.HasMany(s => s.Evidence)
            .WithOne()
            .HasForeignKey(EvidenceConfiguration.OnboardingId, EvidenceConfiguration.StepKey)
            .OnDelete(DeleteBehavior.Cascade);
        step.Navigation(s => s.Evidence).AutoInclude();
    }
}
