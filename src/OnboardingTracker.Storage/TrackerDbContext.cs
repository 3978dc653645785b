using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Conventions;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage;

/// <summary>The one model of both databases: people, onboardings, their connections and runs, and the key ring.</summary>
public sealed class TrackerDbContext(DbContextOptions<TrackerDbContext> options) : IdentityDbContext<Member>(options), IDataProtectionKeyContext
{
    private const int EnumMaxLength = 40;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<OnboardingId>().HaveConversion<OnboardingIdConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TrackerDbContext).Assembly);
        builder.UseSnakeCase();
    }
}
