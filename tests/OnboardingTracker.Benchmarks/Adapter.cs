using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Twilio;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Benchmarks;

/// <summary>The adapter as the product registers it, fresh: it knows nothing yet of how much the account bears.</summary>
internal sealed class Adapter(string baseUrl, int inFlight) : IAsyncDisposable
{
    private static readonly TwilioCredentials Credentials =
        new(SimulatorCredentials.AccountSid, SimulatorCredentials.AccountSid, new(SimulatorCredentials.AuthToken), IsPractice: false);

    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddTwilio(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Twilio:BaseUrl"] = baseUrl,
                ["Twilio:MaxInFlight"] = inFlight.ToString(System.Globalization.CultureInfo.InvariantCulture),
            })
            .Build())
        .BuildServiceProvider();

    /// <summary>The whole account.</summary>
    public Task<AccountSnapshot> ReadAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<ITwilioAccount>().ReadAsync(Credentials, ["US", "CA"], progress: null, cancellationToken);

    /// <summary>The phone numbers and addresses of each of these subaccounts, with the parent's credentials and its one limit.</summary>
    /// <returns>How many phone numbers there are.</returns>
    public async Task<int> ReadSubaccountsAsync(IEnumerable<string> accountSids, CancellationToken cancellationToken)
    {
        var parent = services.GetRequiredService<SessionOpener>().Open(Credentials);
        var reader = services.GetRequiredService<ListReader>();
        var counts = await Task.WhenAll(accountSids.Select(async sid =>
        {
            var session = parent with { AccountSid = sid };
            var numbers = reader.ListAsync(session, For(SnapshotPart.PhoneNumbers, sid), WireJson.Default.WireNumber, cancellationToken);
            var addresses = reader.ListAsync(session, For(SnapshotPart.Addresses, sid), WireJson.Default.WireAddress, cancellationToken);
            await Task.WhenAll(numbers, addresses);
            return (await numbers).Count;
        }));
        return counts.Sum();

        static Call For(SnapshotPart part, string sid) => Call.For(part, sid, TimeProvider.System.GetUtcNow());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
