using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>One thing that one person was told in the product.</summary>
internal sealed class NoticeRow
{
    public required Guid Id { get; init; }

    public required string MemberId { get; init; }

    /// <summary>Null where it is about the organisation as a whole.</summary>
    public required OnboardingId? OnboardingId { get; init; }

    /// <summary>The row of the outbox that it came from, which may be forgotten by now, or the request for access.</summary>
    public required Guid TidingId { get; init; }

    public required string? StepKey { get; init; }

    public required string Sentence { get; init; }

    /// <summary>For who may see money; it leads to billing.</summary>
    public bool IsMoney { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it came here: a late one is not read with those that were seen before it came.</summary>
    public required DateTimeOffset ToldAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> notice)
    {
        notice.ToTable("notices");
        notice.HasKey(n => n.Id);
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Cascade);
        notice.HasOne<Onboarding>().WithMany().HasForeignKey(n => n.OnboardingId).OnDelete(DeleteBehavior.Cascade);

        // The last guard against telling somebody the same thing twice.
        notice.HasIndex(n => new { n.TidingId, n.MemberId }).IsUnique();

        // The list in its order, and the number on the bell.
        notice.HasIndex(n => new { n.MemberId, n.At, n.Id });
        notice.HasIndex(n => new { n.MemberId, n.ReadAt });
    }
}
