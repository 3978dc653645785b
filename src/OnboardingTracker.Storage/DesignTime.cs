using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Storage.People;

namespace OnboardingTracker.Storage;

/// <summary>Makes a context for the migration tool, with the same model as in the running product and without starting it.</summary>
public static class DesignTime
{
    public static TrackerDbContext Context(Action<DbContextOptionsBuilder> useProvider)
    {
        var services = new ServiceCollection().Configure<IdentityOptions>(IdentitySchema.Fix).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<TrackerDbContext>();
        options.UseApplicationServiceProvider(services);
        useProvider(options);
        return new TrackerDbContext(options.Options);
    }
}
