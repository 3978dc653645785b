using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Storage.People;

/// <summary>One mail to somebody who did not ask for it, for as long as it counts.</summary>
internal sealed class MailTurnRow
{
    /// <summary>The row that everybody writes first: whoever counts waits for whoever counts just now.</summary>
    public static readonly Guid Gate = Guid.Empty;

    public required Guid Id { get; init; }

    /// <summary>Normalised.</summary>
    public required string Address { get; init; }

    public required string SenderId { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class MailTurnConfiguration : IEntityTypeConfiguration<MailTurnRow>
{
    public void Configure(EntityTypeBuilder<MailTurnRow> turn)
    {
        turn.ToTable("mail_turns");
        turn.HasKey(t => t.Id);
        turn.Property(t => t.Id).ValueGeneratedNever();
        turn.Property(t => t.Address).HasMaxLength(EmailText.MaxLength);
        turn.HasIndex(t => t.At);
        turn.HasData(new MailTurnRow { Id = MailTurnRow.Gate, Address = "", SenderId = "", At = DateTimeOffset.UnixEpoch });
    }
}
