using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnboardingTracker.Storage.KeyRing;

namespace OnboardingTracker.Storage.Postgres;

/// <summary>Says at start that the certificate of the key ring lies in this instance's data folder, where no other instance can read it.</summary>
public sealed partial class OwnCertificateWarning(StorageSettings settings, ILogger<OwnCertificateWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogOwnCertificate(Path.Combine(settings.DataDirectory, KeyRingCertificate.FileName), KeyRingCertificate.PathSetting);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The key ring is encrypted by {Path}, made by this instance. Several instances need one certificate: set {Setting} on each.")]
    private partial void LogOwnCertificate(string path, string setting);
}
