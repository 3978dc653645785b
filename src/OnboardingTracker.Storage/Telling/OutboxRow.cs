using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage.Telling;

/// <summary>One tiding for one channel: what is to be told, and how far that has come.</summary>
internal sealed class OutboxRow
{
    public required Guid Id { get; init; }

    /// <summary>What it is about; null for an invitation and for the billing of all onboardings.</summary>
    public required OnboardingId? OnboardingId { get; init; }

    /// <summary>What happened; of several that are told together the first. Null where nothing of the activity is told.</summary>
    public required Guid? ActivityId { get; init; }

    public required Channel Channel { get; init; }

    public required string Sentence { get; init; }

    public required string? StepKey { get; init; }

    public required string? OnlyName { get; init; }

    public required string? ExceptId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The one member it is for; null where the channel finds the readers, and for an invitation.</summary>
    public string? ReaderId { get; init; }

    /// <summary>Goes with others of its reader into one mail of the day.</summary>
    public bool IsDaily { get; init; }

    /// <summary>For those who may see money, whether they see the steps or not.</summary>
    public bool IsMoney { get; init; }

    /// <summary>The request for access that it tells of, or whose answer it is.</summary>
    public Guid? AccessRequestId { get; init; }

    /// <summary>The invitation that it mails.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>The token of the invitation's link, encrypted; taken away once the mail is sent.</summary>
    public string? SealedToken { get; set; }

    public OutboxState State { get; set; } = OutboxState.Due;

    public int Tries { get; set; }

    public required DateTimeOffset NextTryAt { get; set; }

    /// <summary>Why the last try came to nothing.</summary>
    public string? Problem { get; set; }

    /// <summary>For the bell, which knows the readers and adds the mails they want.</summary>
    public static OutboxRow Of(Tiding tiding) => new()
    {
        Id = Guid.CreateVersion7(tiding.Entry.At),
        OnboardingId = tiding.Entry.OnboardingId ?? throw new InvalidOperationException("A tiding is about an onboarding."),
        ActivityId = tiding.Entry.Id,
        Channel = Channel.Bell,
        Sentence = tiding.Sentence,
        StepKey = tiding.StepKey,
        OnlyName = tiding.OnlyName,
        ExceptId = tiding.ExceptId,
        ReaderId = tiding.ReaderId,
        IsMoney = tiding.Entry.IsMoney,
        MadeAt = tiding.Entry.At,
        NextTryAt = tiding.Entry.At,
    };

    /// <summary>For one reader, by one channel, about no onboarding in particular.</summary>
    public static OutboxRow ToOne(DueTiding tiding) => new()
    {
        Id = tiding.Id,
        OnboardingId = null,
        ActivityId = null,
        Channel = tiding.Channel,
        Sentence = tiding.Sentence,
        StepKey = null,
        OnlyName = null,
        ExceptId = null,
        ReaderId = tiding.ReaderId ?? throw new InvalidOperationException("It is for one reader."),
        IsDaily = tiding.IsDaily,
        IsMoney = tiding.IsMoney,
        MadeAt = tiding.MadeAt,
        NextTryAt = tiding.DueAt,
    };
}

internal enum OutboxState
{
    Due,
    Done,

    /// <summary>Given up until a person asks for another try.</summary>
    Failed,
}

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> row)
    {
        row.ToTable("outbox");
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).ValueGeneratedNever();
        row.HasOne<Onboarding>().WithMany().HasForeignKey(r => r.OnboardingId).OnDelete(DeleteBehavior.Cascade);
        row.HasOne<ActivityEntry>().WithMany().HasForeignKey(r => r.ActivityId).OnDelete(DeleteBehavior.Cascade);

        row.HasOne<Member>().WithMany().HasForeignKey(r => r.ReaderId).OnDelete(DeleteBehavior.Cascade);
        row.HasOne<AccessRequestRow>().WithMany().HasForeignKey(r => r.AccessRequestId).OnDelete(DeleteBehavior.Cascade);
        row.HasOne<Invitation>().WithMany().HasForeignKey(r => r.InvitationId).OnDelete(DeleteBehavior.Cascade);

        // What is due on any onboarding, and what is in trouble on one.
        row.HasIndex(r => new { r.State, r.NextTryAt });
        row.HasIndex(r => new { r.OnboardingId, r.State });
    }
}
