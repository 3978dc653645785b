using Microsoft.EntityFrameworkCore;

namespace OnboardingTracker.Testing.Provider;

/// <summary>Clients and codes of the provider; without it a code could be used twice.</summary>
internal sealed class ProviderDatabase(DbContextOptions<ProviderDatabase> options) : DbContext(options);
