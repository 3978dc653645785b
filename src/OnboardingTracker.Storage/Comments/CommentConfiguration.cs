using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Comments;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<Mention>
{
    public const string CommentId = "CommentId";

    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ToTable("comments");
        comment.HasKey(c => c.Id);
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Text).HasMaxLength(Comment.TextMaxLength);
        comment.HasOne<Onboarding>().WithMany().HasForeignKey(c => c.OnboardingId).OnDelete(DeleteBehavior.Cascade);

        // Whoever leaves stays beside what they wrote, so the author is no reference.
        comment.HasMany(c => c.Mentions).WithOne().HasForeignKey(CommentId).OnDelete(DeleteBehavior.Cascade);
        comment.Navigation(c => c.Mentions).AutoInclude();

        // The order in which those of a step are read, and whose comments an erasure finds.
        comment.HasIndex(c => new { c.OnboardingId, c.StepKey, c.WrittenAt, c.Id });
        comment.HasIndex(c => c.AuthorId);
    }

    public void Configure(EntityTypeBuilder<Mention> mention)
    {
        mention.ToTable("comment_mentions");
        mention.Property<Guid>(CommentId);
        mention.HasKey(CommentId, nameof(Mention.MemberId));
        mention.Property(m => m.Name).HasMaxLength(Member.DisplayNameMaxLength);
        mention.HasOne<Member>().WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Cascade);
        mention.HasIndex(m => m.MemberId);
    }
}
