using OnboardingTracker.Storage;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Cli;

/// <summary>What every verb does around its work: migrate, act in a scope, say a refusal on standard error.</summary>
internal static class VerbScope
{
    private const int Done = 0;
    private const int Refused = 1;

    /// <param name="act">The work; answers with a sentence when it refuses.</param>
    public static async Task<int> RunAsync(
        IServiceProvider services, ConsoleText console, Func<IServiceProvider, Task<string?>> act, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        await using var scope = services.CreateAsyncScope();
        if (await act(scope.ServiceProvider) is not { } refusal)
        {
            return Done;
        }

        await console.Error.WriteLineAsync(refusal.AsMemory(), cancellationToken);
        return Refused;
    }
}
