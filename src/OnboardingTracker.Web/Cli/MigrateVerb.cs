using System.CommandLine;
using OnboardingTracker.Web.Hosting;

namespace OnboardingTracker.Web.Cli;

/// <summary><c>migrate</c>: brings the database to the shape this version needs.</summary>
internal static class MigrateVerb
{
    public const string Name = "migrate";

    public static Command Make(IServiceProvider services, ConsoleText console)
    {
        var verb = new Command(Name, "Brings the database to the shape this version needs.");
        verb.SetAction((_, cancellationToken) => VerbScope.RunAsync(services, console, _ => Task.FromResult<string?>(null), cancellationToken));
        return verb;
    }
}
