using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Testing.Snapshots;
using OnboardingTracker.Web.Hosting;

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

    /// <param name="store">The settings of its storage.</param>
    /// <param name="withMoney">With customers, balances and decisions of finance that differ, as a portfolio is sorted by them.</param>
    /// <returns>The keys of the onboardings.</returns>
    public static async Task<IReadOnlyList<string>> FillAsync(
        string app, IReadOnlyDictionary<string, string?> store, int onboardings, CancellationToken cancellationToken, bool withMoney = false)
    {
        await MakeOwnerAsync(app, store, cancellationToken);

        var catalog = new CheckCatalog(ProductChecks.All);
        var playbook = PlaybookFile.LoadBuiltIn(catalog.Keys);
        var observation = Observation(catalog, playbook);
        await using var services = Services(store);
        var keys = new List<string>(onboardings);
        for (var number = 0; number < onboardings; number++)
        {
            var now = Some.Noon.AddMinutes(number);
            var onboarding = Onboarding.Start($"launch-{number}", $"Launch {number}", withMoney ? CustomerOf(number) : null, withMoney ? ProfileOf(number) : Profile, isPractice: false, Lead, now);
            onboarding.Observe(withMoney ? observation with { Facts = FactsOf(number, now) } : observation, playbook, now);
            foreach (var step in playbook.Doable().Where(step => !step.IsReadByTwilio).Take(20))
            {
                onboarding.Confirm(step, Lead, "Looked at together in the weekly meeting.", null, now);
            }

            if (withMoney && number % 3 > 0)
            {
                Decide(onboarding, isGranted: number % 3 == 1, Checklist.Read(onboarding, playbook, now));
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

    /// <summary>One of forty, in no order.</summary>
    private static string CustomerOf(int number) => $"{(char)('A' + (number * 11 % 26))}. Customer {number * 7919 % 40}";

    private static Profile ProfileOf(int number) => Profile with { Invoiced = number % 10 == 0 };

    private static AccountFacts? FactsOf(int number, DateTimeOffset now) => number % 8 == 0
        ? null
        : new AccountFacts("Northwind", "active", "Full", number * 7919 % 4000, "USD", now) { SpentADay = 1 + (number * 31 % 97) };

    private static void Decide(Onboarding onboarding, bool isGranted, Checklist checklist)
    {
        onboarding.DecideSignOff(isGranted, "Fits the budget of this quarter, as agreed.", BillingReadiness.Read(checklist), Lead, checklist.ReadAt);
        onboarding.ReviewBilling(checklist);
    }

    private static ServiceProvider Services(IReadOnlyDictionary<string, string?> store)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(store).Build();
        var environment = new HostingEnvironment { ContentRootPath = store["Storage:DataDirectory"]!, EnvironmentName = Environments.Production, ApplicationName = "Benchmarks" };
        var catalog = new CheckCatalog(ProductChecks.All);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(environment)
            .AddSingleton(catalog)
            .AddSingleton(PlaybookFile.LoadBuiltIn(catalog.Keys))
            .AddStorage(configuration, environment)
            .BuildServiceProvider();
    }

    private static async Task MakeOwnerAsync(string app, IReadOnlyDictionary<string, string?> store, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(app, "OnboardingTracker.Web.dll"), "create-owner", "--email", OwnerEmail, "--password", OwnerPassword])
        {
            WorkingDirectory = app,
        };
        RunningApp.Settle(start, store);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"create-owner ended with {process.ExitCode}.");
        }
    }
}
