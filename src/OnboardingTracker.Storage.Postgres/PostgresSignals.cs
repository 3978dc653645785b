using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OnboardingTracker.Core.Live;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Storage.Live;

namespace OnboardingTracker.Storage.Postgres;

/// <summary>Carries signals between instances by LISTEN and NOTIFY; each hands what it hears to its own listeners.</summary>
internal sealed partial class PostgresSignals(NpgsqlDataSource database, SignalHub hub, TimeProvider clock, ILogger<PostgresSignals> logger)
    : BackgroundService, IOnboardingSignals
{
    private const string Channel = "onboarding_changed";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task TellAsync(OnboardingId onboarding, CancellationToken cancellationToken)
    {
        try
        {
            await using var notify = database.CreateCommand("SELECT pg_notify($1, $2)");
            notify.Parameters.Add(new NpgsqlParameter { Value = Channel });
            notify.Parameters.Add(new NpgsqlParameter { Value = onboarding.ToString() });
            await notify.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            // The change is committed; an open page misses one update and reads it with the next.
            LogNotTold(logger, failure);
        }
    }

    public IAsyncEnumerable<OnboardingId> ListenAsync(OnboardingId onboarding, CancellationToken cancellationToken) =>
        hub.ListenAsync(onboarding, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HearAsync(stoppingToken);
            }
            catch (NpgsqlException failure)
            {
                LogNotHeard(logger, failure);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task HearAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, told) =>
        {
            if (OnboardingId.TryParse(told.Payload, null, out var onboarding))
            {
                hub.Tell(onboarding);
            }
        };

        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"LISTEN {Channel}";
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // Whatever was told while nobody listened.
        hub.TellAll();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open pages were not told of a change; they show it with the next one")]
    private static partial void LogNotTold(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes made by other instances are not heard at the moment; trying again")]
    private static partial void LogNotHeard(ILogger logger, Exception failure);
}
