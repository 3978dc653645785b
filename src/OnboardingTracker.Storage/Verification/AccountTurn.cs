using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Verification;

/// <summary>Who reads a Twilio account: a run, until it has ended, or a short reading, until its time is up or it gives the turn back.</summary>
internal sealed class AccountTurn
{
    public required string AccountSid { get; init; }

    /// <summary>The run, or the short reading, which is kept nowhere else.</summary>
    public required Guid RunId { get; set; }

    /// <summary>When a short reading has the turn no more; null for a run and for a turn that was given back.</summary>
    public DateTimeOffset? Until { get; set; }
}

internal sealed class AccountTurnConfiguration : IEntityTypeConfiguration<AccountTurn>
{
    public void Configure(EntityTypeBuilder<AccountTurn> turn)
    {
        turn.ToTable("account_turns");
        turn.HasKey(t => t.AccountSid);
        turn.Property(t => t.AccountSid).HasMaxLength(ColumnLength.Sid);
    }
}
