using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Storage;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// The organisation that the cases are about: one person of every role, connected to a simulated account. Each case gets an onboarding of its own to which lead,
/// member and viewer belong; another one is never theirs.
/// </summary>
public sealed class World : IAsyncLifetime
{
    public const string Password = "a long phrase of everybody here";

    /// <summary>A step that a person confirms; it is the member's.</summary>
    public const string Step = "turn-on-two-factor";

    /// <summary>What counts, remembers or expires by itself: sessions, last uses, what was asked for twice.</summary>
    private static readonly string[] Counters =
    [
        "sessions", "api_tokens", "activity", "activity_chain", "activity_head", "activity_networks", "activity_verification", "kept_answers", "account_turns",
        "mail_turns", "used_codes", "data_protection_keys", "__EFMigrationsHistory", "__EFMigrationsLock", "sqlite_sequence",
    ];

    private static readonly string[] Everybody = ["admin", "lead", "member", "finance", "viewer", "invitee", "removedMember"];

    private readonly Dictionary<string, string> members = new(StringComparer.Ordinal);

    private KeyValuePair<string, string>[] settings = [];

    internal Stage Stage { get; private set; } = null!;

    public TrackerHost Tracker => Stage.Tracker;

    /// <summary>The onboarding that lead, member and viewer do not see.</summary>
    internal Place Other { get; private set; } = null!;

    /// <summary>On a database of one's own kind instead of the SQLite file of its data folder.</summary>
    internal static Task<World> OnAsync(TestDatabase database) => WithAsync(
        database.Settings.Where(setting => setting.Key != "Storage:DataDirectory" && setting.Value is not null).Select(setting => KeyValuePair.Create(setting.Key, setting.Value!)));

    /// <summary>With settings of an operator.</summary>
    internal static async Task<World> WithAsync(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var world = new World { settings = [.. settings] };
        await world.InitializeAsync();
        return world;
    }

    public async ValueTask InitializeAsync()
    {
        Stage = await Stage.SetAsync(settings: settings);
        await using var scope = Tracker.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        members["owner"] = (await accounts.FindByEmailAsync(TrackerHost.OwnerEmail))!.Id;
        foreach (var name in Everybody)
        {
            members[name] = await Tracker.AddMemberAsync(name, EmailOf(name), Password, name switch { "admin" => [Role.Admin], "finance" => [Role.Finance], _ => [] });
        }

        Other = await NewPlaceAsync(Stage.Api, "Not theirs", isTheirs: false);
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    internal static string EmailOf(string name) => name == "owner" ? TrackerHost.OwnerEmail : $"{name.ToLowerInvariant()}@example.test";

    internal string MemberOf(string name) => members[name];

    /// <summary>A token of that person, good for everything that is theirs unless a scope or an onboarding is named.</summary>
    internal async Task<string> TokenAsync(string name, TokenScope scope = TokenScope.Write, Place? only = null)
    {
        await using var services = Tracker.Services.CreateAsyncScope();
        IReadOnlySet<OnboardingId>? reach = only is null ? null : new HashSet<OnboardingId> { only.Id };
        var issued = await services.ServiceProvider.GetRequiredService<CreateApiToken>().RunAsync(
            new TokenOwner(members[name], EmailOf(name)), new TokenWish("case", scope, reach, ApiToken.Lifetime), Actor.System, Cancellation);
        return issued.Text;
    }

    /// <summary>A token of somebody who was removed afterwards.</summary>
    internal async Task<string> TokenOfRemovedAsync()
    {
        var token = await TokenAsync("removedMember");
        await using var services = Tracker.Services.CreateAsyncScope();
        await services.ServiceProvider.GetRequiredService<RemovePerson>().RunAsync(new Actor(ActorKind.Person, members["owner"], "O. Owner"), members["removedMember"], Cancellation);
        return token;
    }

    internal async Task<string> RevokedTokenAsync()
    {
        await using var services = Tracker.Services.CreateAsyncScope();
        var issued = await services.ServiceProvider.GetRequiredService<CreateApiToken>().RunAsync(
            new TokenOwner(members["owner"], EmailOf("owner")), "revoked", TokenScope.Write, Cancellation);
        await services.ServiceProvider.GetRequiredService<RevokeApiToken>().RunAsync(members["owner"], issued.Token.Id, Actor.System, Cancellation);
        return issued.Text;
    }

    /// <summary>Over as soon as it is made.</summary>
    internal async Task<string> ExpiredTokenAsync()
    {
        await using var services = Tracker.Services.CreateAsyncScope();
        return (await services.ServiceProvider.GetRequiredService<CreateApiToken>().RunAsync(
            new TokenOwner(members["owner"], EmailOf("owner")), new TokenWish("expired", TokenScope.Write, null, TimeSpan.FromMicroseconds(1)), Actor.System, Cancellation)).Text;
    }

    /// <summary>That person, signed in just now at a browser of their own.</summary>
    internal async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = new Visitor(Tracker);
        var answer = await visitor.Person.SendAsync(
            "/signin", form: null, new() { ["email"] = EmailOf(name), ["password"] = name == "owner" ? TrackerHost.OwnerPassword : Password });
        Assert.True(answer.Location is not null, $"{name} cannot sign in: {string.Join(' ', answer.Errors)}");
        return visitor;
    }

    /// <summary>The onboarding of a case.</summary>
    internal Task<Place> NewPlaceAsync(HttpClient api) => NewPlaceAsync(api, "US launch", isTheirs: true);

    /// <summary>Everything that the store holds apart from activity and counters, by table.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> StoreAsync()
    {
        await using var db = await ContextAsync();
        Dictionary<string, string> tables = new(StringComparer.Ordinal);
        foreach (var table in await RowsAsync(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            if (!Counters.Contains(table, StringComparer.Ordinal))
            {
                // When somebody was last here is a counter too.
                var rows = await RowsAsync(db, $"SELECT * FROM \"{table}\"", skipColumn: "last_seen_at");
                tables[table] = $"{rows.Count} rows {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
            }
        }

        return tables;
    }

    /// <summary>The tables that hold this text anywhere.</summary>
    internal async Task<IReadOnlyList<string>> TablesWithAsync(string text)
    {
        await using var db = await ContextAsync();
        List<string> tables = [];
        foreach (var table in await RowsAsync(db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            if ((await RowsAsync(db, $"SELECT * FROM \"{table}\"")).Any(row => row.Contains(text, StringComparison.OrdinalIgnoreCase)))
            {
                tables.Add(table);
            }
        }

        return tables;
    }

    /// <summary>How many rows each table has; on either database.</summary>
    internal async Task<IReadOnlyDictionary<string, long>> CountsAsync()
    {
        await using var db = await ContextAsync();
        Dictionary<string, long> counts = new(StringComparer.Ordinal);
        foreach (var table in Tables(db))
        {
            counts[table] = long.Parse((await RowsAsync(db, $"SELECT count(*) FROM \"{table}\""))[0], System.Globalization.CultureInfo.InvariantCulture);
        }

        return counts;
    }

    /// <summary>Every row of every table that names the onboarding, apart from what people have read of it; on either database.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> KeptOfAsync(Place place)
    {
        await using var db = await ContextAsync();
        var id = place.Id.Value.ToString();
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        foreach (var table in Tables(db).Where(table => table != "notices"))
        {
            var rows = (await RowsAsync(db, $"SELECT * FROM \"{table}\"")).Where(row => row.Contains(id, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
            if (rows.Count > 0)
            {
                kept[table] = string.Join('\n', rows);
            }
        }

        return kept;
    }

    private static IEnumerable<string> Tables(TrackerDbContext db) =>
        db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    internal async Task<long> CountAsync(string table)
    {
        await using var db = await ContextAsync();
        return long.Parse((await RowsAsync(db, $"SELECT count(*) FROM \"{table}\""))[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The first column of what is asked for.</summary>
    internal async Task<IReadOnlyList<string>> ValuesAsync(string sql)
    {
        await using var db = await ContextAsync();
        return await RowsAsync(db, sql);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<Place> NewPlaceAsync(HttpClient api, string name, bool isTheirs)
    {
        var created = await api.AddAsync(Stage.Onboardings, new { name, profile = HealthyLaunch.Profile });
        Assert.True(created.Status is HttpStatusCode.Created, created.Text);
        var key = created.Location!.Split('/')[^1];
        await using var scope = Tracker.Services.CreateAsyncScope();
        var onboarding = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(key, Cancellation);
        var place = new Place(created.Location, key, onboarding!.Id);
        if (isTheirs)
        {
            var people = scope.ServiceProvider.GetRequiredService<IPeopleStore>();
            foreach (var role in (Role[])[Role.Lead, Role.Member, Role.Viewer])
            {
                await people.SetMembershipAsync(members[role.ToString().ToLowerInvariant()], place.Id, before: null, new HashSet<Role> { role }, Tracker.PeopleEntry("somebody", place.Id), Cancellation);
            }

            await people.AssignStepAsync(place.Id, Step, members["member"], Tracker.PeopleEntry("somebody", place.Id), Cancellation);
        }

        return place;
    }

    private Task<TrackerDbContext> ContextAsync() =>
        Tracker.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContextAsync(Cancellation);

    private static async Task<IReadOnlyList<string>> RowsAsync(TrackerDbContext db, string sql, string? skipColumn = null)
    {
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        List<string> rows = [];
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Where(column => reader.GetName(column) != skipColumn)
                .Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}

/// <summary>An onboarding: its path at the API, its key, its id.</summary>
internal sealed record Place(string Path, string Key, OnboardingId Id)
{
    public string Page => $"/onboardings/{Key}";
}
