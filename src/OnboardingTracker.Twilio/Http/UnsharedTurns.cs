using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Twilio.Http;

/// <summary>A process by itself, as a benchmark is: nobody else reads its accounts.</summary>
internal sealed class UnsharedTurns : IAccountTurns
{
    public bool AreShared => false;

    public Task<bool> TryTakeAsync(Guid reading, string accountSid, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task EndAsync(Guid reading, string accountSid, CancellationToken cancellationToken) => Task.CompletedTask;
}
