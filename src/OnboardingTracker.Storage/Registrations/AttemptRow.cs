using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Registrations;

/// <summary>A try of a registration, kept for as long as its onboarding is connected to that account.</summary>
internal sealed class AttemptRow
{
    public required Guid Id { get; init; }

    public required OnboardingId OnboardingId { get; init; }

    public required string AccountSid { get; init; }

    public required RegistrationKind Kind { get; init; }

    public required int Number { get; init; }

    /// <summary>Written and read whole.</summary>
    public required RegistrationAttempt Attempt { get; set; }
}

internal sealed class AttemptConfiguration : IEntityTypeConfiguration<AttemptRow>
{
    public void Configure(EntityTypeBuilder<AttemptRow> attempt)
    {
        attempt.ToTable("registration_attempts");
        attempt.HasKey(a => a.Id);
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.Property(a => a.AccountSid).HasMaxLength(ColumnLength.Sid);
        attempt.Property(a => a.Attempt).IsJson();
        attempt.HasOne<Onboarding>().WithMany().HasForeignKey(a => a.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        attempt.HasIndex(a => new { a.OnboardingId, a.Kind, a.Number });
    }
}
