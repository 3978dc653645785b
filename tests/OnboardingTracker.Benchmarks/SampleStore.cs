using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Storage.Sqlite;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Benchmarks;

/// <summary>Fills a store with onboardings as they look after some weeks: checked, half confirmed, with history.</summary>
internal static class SampleStore
{
    public const string OwnerEmail = "owner@example.com";
    public const string OwnerPassword = "a long sentence works here";

    private static readonly Actor Lead = new(ActorKind.Person, "", "A lead");

    private static readonly Profile Profile = new()
    {
        TeamType = TeamType.SmallTeam,
        Countries = ["US", "CA", "DE"],
        UseCases = [UseCase.Alerts],
        TwoWay = true,
        SenderTypes = [SenderType.A2p10Dlc, SenderType.TollFree],
    };

    /// <returns>The keys of the onboardings.</returns>
    public static async Task<IReadOnlyList<string>> FillAsync(string app, string data, int onboardings, CancellationToken cancellationToken)
    {
        await MakeOwnerAsync(app, data, cancellationToken);

        var catalog = new CheckCatalog(ProductChecks.All);
        var playbook = PlaybookFile.LoadBuiltIn(catalog.Keys);
        var observation = Observation(catalog, playbook);
        await using var services = Services(data);
        var keys = new List<string>(onboardings);
        for (var number = 0; number < onboardings; number++)
        {
            var now = Some.Noon.AddMinutes(number);
            var onboarding = Onboarding.Start($"launch-{number}", $"Launch {number}", null, Profile, isPractice: false, Lead, now);
            onboarding.Observe(observation, playbook, now);
            foreach (var step in playbook.Doable().Where(step => !step.IsReadByTwilio).Take(20))
            {
                onboarding.Confirm(step, Lead, "Looked at together in the weekly meeting.", null, now);
            }

            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().AddAsync(onboarding, cancellationToken);
            keys.Add(onboarding.Key);
        }

        return keys;
    }

    private static Observation Observation(CheckCatalog catalog, StepPlaybook playbook)
    {
        var account = Some.LaunchInReview();
        return new Observation(account.AccountSid, catalog.Run(account, Profile), CountryReadiness.Answer(account, Profile, playbook), Facts: null);
    }

    private static ServiceProvider Services(string data)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:DataDirectory"] = data })
            .Build();
        var environment = new HostingEnvironment { ContentRootPath = data, EnvironmentName = Environments.Production, ApplicationName = "Benchmarks" };
        var catalog = new CheckCatalog(ProductChecks.All);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(environment)
            .AddSingleton(catalog)
            .AddSingleton(PlaybookFile.LoadBuiltIn(catalog.Keys))
            .AddSqliteStorage(configuration, environment)
            .BuildServiceProvider();
    }

    private static async Task MakeOwnerAsync(string app, string data, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(app, "OnboardingTracker.Web.dll"), "create-owner", "--email", OwnerEmail, "--password", OwnerPassword])
        {
            WorkingDirectory = app,
        };
        start.Environment["Storage__DataDirectory"] = data;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"create-owner ended with {process.ExitCode}.");
        }
    }
}
