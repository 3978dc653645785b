using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Onboardings.UseCases;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Somebody else at the same onboarding, who saves while a form is open on the screen.</summary>
internal sealed class Colleague(TrackerHost host, string key)
{
    private static readonly Actor Actor = new(ActorKind.Person, "colleague", "C. Colleague");

    public Task ConfirmTwoFactorAsync() => ConfirmAsync("turn-on-two-factor", "Everybody uses an authenticator app since Monday.");

    /// <summary>Says it anew each time, so that the form on the screen is the older one.</summary>
    public Task ConfirmAsync(string step, string note) => ActAsync(async services =>
    {
        await services.GetRequiredService<WithdrawConfirmation>().RunAsync(key, Find(services, step), Actor, null, CancellationToken.None);
        await services.GetRequiredService<ConfirmStep>().RunAsync(new(key, Find(services, step), Actor, note, null, null), CancellationToken.None);
    });

    public Task LeaveTwoFactorOutAsync() => ActAsync(services => services.GetRequiredService<MarkStepNotNeeded>().RunAsync(
        new(key, Find(services, "turn-on-two-factor"), Actor, "Everybody signs in by our identity provider.", null), CancellationToken.None));

    /// <summary>Gives it another name and another way of sending.</summary>
    public Task DescribeAsync() => ActAsync(async services =>
    {
        var onboarding = await services.GetRequiredService<IOnboardingStore>().FindAsync(key, CancellationToken.None);
        await services.GetRequiredService<DescribeOnboarding>().RunAsync(
            key,
            "Alerts for the United States",
            "Northwind Traders International",
            onboarding!.Profile with { Countries = ["US"], TwoWay = false },
            Actor,
            null,
            CancellationToken.None);
    });

    private static StepDefinition Find(IServiceProvider services, string step) => services.GetRequiredService<StepPlaybook>().Find(step)!;

    private async Task ActAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
    }
}
