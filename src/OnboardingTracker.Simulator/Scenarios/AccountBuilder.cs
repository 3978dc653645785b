using System.Collections.Immutable;
using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>Puts an account together; the dates count back from the clock, the links begin with the simulator's own address.</summary>
internal sealed partial class AccountBuilder(Uri address, SimulatorOptions options)
{
    public const string Website = "https://alerts.harbor.example";

    private const string Owner = SimulatorCredentials.AccountSid;
    private const string ApiVersion = "2010-04-01";

    private readonly Dictionary<string, ImmutableArray<Resource>.Builder> collections = [];
    private readonly DateTimeOffset now = options.Clock.GetUtcNow();

    public SimulatorOptions Options { get; } = options;

    public AccountStore Finish() =>
        new(collections.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToImmutable())));

    public void AddMainAccount(string name, string balance)
    {
        AddAccount(Owner, name, SimulatorCredentials.AuthToken, "active", daysAgo: 120);
        Add(Collections.Balance, Resource.Of("balance", Owner, new { account_sid = Owner, balance, currency = "USD" }));
    }

    public string AddSubaccount(string name, string status, int daysAgo)
    {
        var sid = Sid.Of("AC", name);
        AddAccount(sid, name, Sid.Of("", $"token of {name}"), status, daysAgo);
        return sid;
    }

    public void AddKey(string sid, string name, int daysAgo) => Add(Collections.Keys, Resource.Of(sid, Owner, new
    {
        sid,
        friendly_name = name,
        date_created = Ago(daysAgo).Rfc2822(),
        date_updated = Ago(daysAgo).Rfc2822(),

        // Only restricted keys have one.
        policy = (object?)null,
    }));

    private void AddAccount(string sid, string name, string token, string status, int daysAgo) =>
        Add(Collections.Accounts, Resource.Of(sid, sid, new
        {
            auth_token = token,
            date_created = Ago(daysAgo).Rfc2822(),
            date_updated = Ago(daysAgo).Rfc2822(),
            friendly_name = name,
            owner_account_sid = Owner,
            sid,
            status,
            subresource_uris = new
            {
                addresses = Path2010(sid, "Addresses"),
                applications = Path2010(sid, "Applications"),
                balance = Path2010(sid, "Balance"),
                incoming_phone_numbers = Path2010(sid, "IncomingPhoneNumbers"),
                keys = Path2010(sid, "Keys"),
                messages = Path2010(sid, "Messages"),
                short_codes = Path2010(sid, "SMS/ShortCodes"),
                usage = Path2010(sid, "Usage"),
            },
            type = "Full",
            uri = $"/{ApiVersion}/Accounts/{sid}.json",
        }));

    private void Add(string collection, Resource resource)
    {
        if (!collections.TryGetValue(collection, out var resources))
        {
            collections[collection] = resources = ImmutableArray.CreateBuilder<Resource>();
        }

        resources.Add(resource);
    }

    private DateTimeOffset Ago(int days) => now.AddDays(-days);

    private string Link(string product, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"{address.GetLeftPart(UriPartial.Authority)}/{product}{path}");

    private static string Path2010(string accountSid, string path) => $"/{ApiVersion}/Accounts/{accountSid}/{path}.json";
}
