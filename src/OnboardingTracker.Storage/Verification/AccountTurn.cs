using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Storage.Conventions;

namespace OnboardingTracker.Storage.Verification;

/// <summary>Which run reads a Twilio account; the turn is free once that run has ended.</summary>
internal sealed class AccountTurn
{
    public required string AccountSid { get; init; }

    public required Guid RunId { get; set; }
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
