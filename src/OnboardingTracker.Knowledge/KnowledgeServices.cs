using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.ConsoleRoles;
using OnboardingTracker.Core.Deliveries;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.ConsoleRoles;
using OnboardingTracker.Knowledge.Errors;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Knowledge.Prices;

namespace OnboardingTracker.Knowledge;

/// <summary>Registers the knowledge of the product. Needs a <see cref="CheckCatalog"/>, against which the playbook is read.</summary>
public static class KnowledgeServices
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptions<PlaybookOptions>().BindConfiguration(PlaybookOptions.Section);
        services.AddSingleton(Playbook);
        services.AddSingleton<PriceList>(_ => PriceFile.LoadBuiltIn());
        services.AddSingleton<ErrorMeanings>(_ => ErrorFile.LoadBuiltIn());
        services.AddSingleton<ConsoleRoleGuide>(_ => ConsoleRoleGuideFile.LoadBuiltIn());
        services.AddHostedService<LoadedAtStart<StepPlaybook>>();
        services.AddHostedService<LoadedAtStart<PriceList>>();
        services.AddHostedService<LoadedAtStart<ErrorMeanings>>();
        services.AddHostedService<LoadedAtStart<ConsoleRoleGuide>>();
        return services;
    }

    private static StepPlaybook Playbook(IServiceProvider provider)
    {
        var keys = provider.GetRequiredService<CheckCatalog>().Keys;
        if (provider.GetRequiredService<IOptions<PlaybookOptions>>().Value.File is not { Length: > 0 } own)
        {
            return PlaybookFile.LoadBuiltIn(keys);
        }

        var path = Path.GetFullPath(own, provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
        return File.Exists(path)
            ? PlaybookFile.Load(File.ReadAllText(path), path, keys)
            : throw new FileNotFoundException($"There is no playbook at {path}. Playbook:File names it; leave it out for the built-in playbook.", path);
    }
}
