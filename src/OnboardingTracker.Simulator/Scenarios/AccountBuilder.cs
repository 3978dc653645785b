using System.Collections.Immutable;
using System.Globalization;
using OnboardingTracker.Simulator.Accounts;
using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>The account that is connected.</summary>
/// <param name="Balance">What is left of it, below 0 for one that pays by invoice; null for a subaccount, which has none of its own.</param>
internal sealed record MainAccountPlan(string Name, string? Balance)
{
    public string Currency { get; init; } = "USD";

    public string Status { get; init; } = "active";

    public string Type { get; init; } = "Full";

    /// <summary>Its parent; itself when it is none's subaccount.</summary>
    public string OwnerSid { get; init; } = SimulatorCredentials.AccountSid;
}

/// <summary>Puts an account together; the dates count back from the clock, the links begin with the simulator's own address.</summary>
internal sealed partial class AccountBuilder(Uri address, SimulatorOptions options)
{
    public const string Website = "https://alerts.harbor.example";

    private const string Owner = SimulatorCredentials.AccountSid;
    private const string ApiVersion = "2010-04-01";

    private readonly Dictionary<string, ImmutableArray<Resource>.Builder> collections = [];
    private readonly DateTimeOffset now = options.Clock.GetUtcNow();
    private string currency = "USD";

    public SimulatorOptions Options { get; } = options;

    public AccountStore Finish() =>
        new(collections.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToImmutable())));

    public void AddMainAccount(MainAccountPlan plan)
    {
        currency = plan.Currency;
        AddAccount(Owner, plan.Name, SimulatorCredentials.AuthToken, plan.Status, daysAgo: 120, plan.Type, plan.OwnerSid);
        if (plan.Balance is { } balance)
        {
            Add(Collections.Balance, Resource.Of("balance", Owner, new { account_sid = Owner, balance, currency }));
        }
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

    private void AddAccount(string sid, string name, string token, string status, int daysAgo, string type = "Full", string ownerSid = Owner) =>
        Add(Collections.Accounts, Resource.Of(sid, sid, new
        {
            auth_token = token,
            date_created = Ago(daysAgo).Rfc2822(),
            date_updated = Ago(daysAgo).Rfc2822(),
            friendly_name = name,
            owner_account_sid = ownerSid,
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
            type,
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
