using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Requests;

namespace OnboardingTracker.Storage.Requests;

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> answer)
    {
        answer.ToTable("kept_answers");
        answer.HasKey(a => new { a.MemberId, a.Key });
        answer.Property(a => a.Key).HasMaxLength(KeptAnswer.KeyMaxLength);

        // Old ones are looked for at every new one.
        answer.HasIndex(a => a.At);
    }
}
