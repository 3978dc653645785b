using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Storage;

namespace OnboardingTracker.Web.Hosting;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: store, migrations, key ring and the chain of the activity are in order.</summary>
public static class HealthEndpoints
{
    private const string Alive = "/healthz";
    private const string Ready = "/readyz";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<KeyRingHealth>("key ring").AddCheck<ActivityHealth>("activity");
        return services;
    }

    public static bool IsHealth(PathString path) => path.Equals(Alive, StringComparison.Ordinal) || path.Equals(Ready, StringComparison.Ordinal);

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Alive, new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Ready).AllowAnonymous();
        return app;
    }

    private sealed class StoreHealth(IDatabaseMigrator migrator) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await migrator.IsReadyAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The store does not answer, or migrations are missing.");
    }

    /// <summary>Verifies what was written since the last time; what is older, the daily job and "Check the history" do.</summary>
    private sealed class ActivityHealth(IDatabaseMigrator migrator, VerifyActivity verify) : IHealthCheck
    {
        /// <summary>Links that one question verifies at most, so that asking stays cheap after many acts at once.</summary>
        private const int AtMost = 2_000;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (!await migrator.IsReadyAsync(cancellationToken))
            {
                return HealthCheckResult.Unhealthy("The activity cannot be read yet.");
            }

            var state = await verify.NewAsync(AtMost, cancellationToken);
            return state.IsBroken
                ? HealthCheckResult.Unhealthy($"The chain of the activity is broken at number {state.BrokenNumber}. {state.Fault}")
                : HealthCheckResult.Healthy();
        }
    }

    private sealed class KeyRingHealth(IDataProtectionProvider protection) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // Throws when no key can be read, which the health service turns into "unhealthy".
            var protector = protection.CreateProtector("health");
            return Task.FromResult(protector.Unprotect(protector.Protect("ok")) == "ok" ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        }
    }
}
