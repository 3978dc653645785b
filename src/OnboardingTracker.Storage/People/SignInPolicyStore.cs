using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnboardingTracker.Core.People;

namespace OnboardingTracker.Storage.People;

/// <summary>The sign-in policy in the database, one row.</summary>
internal sealed class SignInPolicyStore(IDbContextFactory<TrackerDbContext> contexts) : ISignInPolicyStore
{
    public async Task<SignInPolicy> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<SignInPolicyRow>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return row is null ? SignInPolicy.Open : new SignInPolicy(row.RequiresTwoFactors);
    }

    public async Task SaveAsync(SignInPolicy policy, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Set<SignInPolicyRow>().SingleOrDefaultAsync(cancellationToken) is { } row)
        {
            row.RequiresTwoFactors = policy.RequiresTwoFactors;
        }
        else
        {
            db.Add(new SignInPolicyRow { RequiresTwoFactors = policy.RequiresTwoFactors });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>There is at most one.</summary>
internal sealed class SignInPolicyRow
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required bool RequiresTwoFactors { get; set; }
}

internal sealed class SignInPolicyConfiguration : IEntityTypeConfiguration<SignInPolicyRow>
{
    public void Configure(EntityTypeBuilder<SignInPolicyRow> policy)
    {
        policy.ToTable("sign_in_policy");
        policy.HasKey(p => p.Id);
        policy.Property(p => p.Id).ValueGeneratedNever();
    }
}
