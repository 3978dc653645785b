using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OnboardingTracker.Storage.People;

/// <summary>The one-time token of the first run; there is at most one.</summary>
internal sealed class SetupTokenRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>SHA-256 of the text.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class SetupTokenConfiguration : IEntityTypeConfiguration<SetupTokenRow>
{
    public void Configure(EntityTypeBuilder<SetupTokenRow> token)
    {
        token.ToTable("setup_tokens");
        token.HasKey(t => t.Id);
        token.Property(t => t.Id).ValueGeneratedNever();
    }
}
