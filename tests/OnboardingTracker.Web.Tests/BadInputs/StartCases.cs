using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Cli;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>Figure 2, starts: settings, verbs and playbooks that the program has to refuse with one sentence, or to start with.</summary>
public sealed class StartCases : IDisposable
{
    /// <summary>Our words where they are not those of the case; of playbooks in <see cref="PlaybookMistakes"/>.</summary>
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["config-002"] = "PublicUrl has no query and no fragment. Take them out.",
        ["config-003"] = "PublicUrl has no user name and password. Take them out.",
        ["config-004"] = "Storage:Provider (Storage__Provider) is \"MySql\". It can be Sqlite or Postgres, for example: Storage__Provider=Postgres",
        ["config-005"] = "ConnectionStrings__Tracker",
        ["config-006"] = "cannot be written: ",
        ["config-007"] = " is a file. ",
        ["config-008"] = "tracker.db is not a database, or it is damaged. Restore it from a backup",
        ["config-009"] = "The database is newer than this program: ",
        ["config-010"] = "Oidc:ClientSecret (Oidc__ClientSecret) is missing.",
        ["config-011"] = "that encrypts the key ring cannot be read: ",
        ["config-012"] = "{product}",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("tracker-start-").FullName;

    public static TheoryData<string> Cases => Surfaces.Cases(Surface.Start);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Start_is_refused_or_goes_on_as_promised(string id)
    {
        var input = BadInput.Of(id);
        await (((string)input.Expect["start"]!, input.Send["args"]) switch
        {
            ("refuses", JsonArray arguments) => RefuseVerbAsync(input, arguments),
            ("refuses", _) => RefuseAsync(input),
            ("runs", _) => RunAsync(input),
            var (start, _) => throw new InvalidOperationException($"Unknown: {start}"),
        });
        Assert.Equal("web", (string?)input.Send["start"]);

        // What a case writes as a playbook is a mistake in a file of another shape: PlaybookMistakes makes it in ours.
        Assert.Equal(input.Area == "playbook", PlaybookMistakes.Of(input.Id) is not null);
        Assert.Equal(input.Area == "playbook", input.Send["playbook"] is not null || input.Send["generate"] is not null);
        input.AssertReadWhole();
    }

    private async Task RefuseVerbAsync(BadInput input, JsonArray arguments)
    {
        var ended = await TrackerProcess.RunAsync(folder, [.. arguments.Select(argument => (string)argument!)], new Dictionary<string, string>());

        AssertRefused(input, ended.Code, ended.Errors);
        Assert.True(input.Expect.Promises("unchanged"));
        foreach (var table in (string[])["members", "api_tokens", "activity"])
        {
            Assert.Equal(0, await CountAsync(Path.Combine(folder, "tracker.db"), table));
        }
    }

    private static async Task<long> CountAsync(string database, string table)
    {
        if (!File.Exists(database))
        {
            return 0;
        }

        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task RefuseAsync(BadInput input)
    {
        List<string> arguments =
        [
            "--applicationName=OnboardingTracker.Web", "--environment=Production", $"--contentRoot={folder}", "--urls=http://127.0.0.1:0", $"--Storage:DataDirectory={Path.Combine(folder, "data")}",
        ];
        var file = Path.Combine(folder, "own.yaml");
        if (PlaybookMistakes.Of(input.Id) is { } playbook)
        {
            await File.WriteAllTextAsync(file, playbook, TestContext.Current.CancellationToken);
            arguments.Add($"--Playbook:File={file}");
        }

        foreach (var (name, value) in input.Send["env"]?.AsObject() ?? [])
        {
            arguments.Add($"--{name.Replace("__", ":", StringComparison.Ordinal)}={await FilledAsync((string)value!)}");
        }

        // Files that the certificate guards are made by a start before; the tests share one so as not to make it each time.
        var before = Snapshot();
        var ended = await OwnMain.RunAsync([.. arguments]);

        AssertRefused(input, ended.Code, ended.Errors);
        if (input.Expect.Promises("unchanged") || input.Area is "playbook")
        {
            Assert.All(before, kept => Assert.Equal(kept.Value, Contents(kept.Key)));
        }

        if (input.Expect["names"] is JsonArray names)
        {
            Assert.Equal(["file", "line"], names.Select(name => (string)name!));
            Assert.StartsWith($"{file}, line {PlaybookMistakes.LineOf(input.Id)}: ", ended.Errors, StringComparison.Ordinal);
        }
    }

    private static void AssertRefused(BadInput input, int code, string errors)
    {
        Assert.True(input.Expect.Says("exitCode", "not 0"));
        Assert.NotEqual(0, code);
        var aimedAt = (string)input.Expect["sentence"]!;
        Assert.Contains(PlaybookMistakes.SentenceOf(input.Id) ?? Ours.GetValueOrDefault(input.Id) ?? aimedAt, errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", errors, StringComparison.Ordinal);
        if (input.Expect.Promises("secretsAbsent"))
        {
            Assert.All(SecretsOf(input), secret => Assert.DoesNotContain(secret, errors, StringComparison.Ordinal));
        }
    }

    /// <summary>Passwords, secrets, and the name and password that an address carries.</summary>
    private static IEnumerable<string> SecretsOf(BadInput input) => (input.Send["env"]?.AsObject() ?? []).SelectMany(setting => (Name: setting.Key, Value: (string)setting.Value!) switch
    {
        var (name, value) when name.EndsWith("Password", StringComparison.Ordinal) || name.EndsWith("Secret", StringComparison.Ordinal) => (string[])[value],
        var (_, value) when Uri.TryCreate(value, UriKind.Absolute, out var address) && address.UserInfo.Length > 0 => [address.UserInfo],
        _ => [],
    });

    private async Task RunAsync(BadInput input)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal);
        foreach (var (name, value) in input.Send["env"]?.AsObject() ?? [])
        {
            settings[name.Replace("__", ":", StringComparison.Ordinal)] = await FilledAsync((string)value!);
        }

        if (PlaybookMistakes.Of(input.Id) is { } playbook)
        {
            settings["Playbook:File"] = Path.Combine(folder, "own.yaml");
            await File.WriteAllTextAsync(settings["Playbook:File"], playbook, TestContext.Current.CancellationToken);
        }

        var data = settings.GetValueOrDefault("Storage:DataDirectory") ?? Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        Directory.CreateDirectory(data);
        await using var tracker = await TrackerHost.StartAsync(data, settings);
        using var ready = await tracker.Browser().GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        if ((string?)input.Expect["logContains"] is { } line)
        {
            Assert.Contains(line, tracker.Log, StringComparison.Ordinal);
        }

        if (input.Expect.Says("fileExists", "tracker.db in that folder"))
        {
            Assert.True(File.Exists(Path.Combine(data, "tracker.db")));
        }

        if ((string?)input.Expect["linksStartWith"] is { } start)
        {
            await AssertLinkAsync(tracker, start);
        }

        if ((string?)input.Expect["shownAsText"] is { } title)
        {
            await AssertShownAsync(tracker, title);
        }
    }

    private static async Task AssertLinkAsync(TrackerHost tracker, string start)
    {
        using var api = tracker.Api(await tracker.CreateTokenAsync());
        var made = await api.AddAsync("/api/v1/invitations", new { emails = (string[])["invitee@example.test"], roles = (string[])["viewer"] });

        Assert.StartsWith(start, made.Json.GetProperty("items")[0].GetProperty("link").GetString(), StringComparison.Ordinal);
    }

    private static async Task AssertShownAsync(TrackerHost tracker, string title)
    {
        using var api = tracker.Api(await tracker.CreateTokenAsync());
        var created = await api.AddAsync(Stage.Onboardings, new { name = "US launch" });
        var person = await Person.SignedInAsync(tracker);

        var page = await person.OpenAsync($"{created.Location!.Replace("/api/v1", "", StringComparison.Ordinal)}/m/account");

        Assert.Contains(title, page.Page.Body!.TextContent, StringComparison.Ordinal);
        ShownText.AssertNoElementCameOf(title, page.Page);
    }

    private async Task<string> FilledAsync(string text)
    {
        var filled = text;
        foreach (var (word, value) in new (string, Func<Task<string>>)[]
        {
            ("{tmp}", () => Task.FromResult(folder)),
            ("{file}", () => WriteAsync("a-file", "text")),
            ("{readOnlyDirectory}", () => Task.FromResult(ReadOnly())),
            ("{directoryWithTextAsDatabase}", TextAsDatabaseAsync),
            ("{newerDatabase}", NewerDatabaseAsync),
            ("{pfx}", CertificateAsync),
        })
        {
            filled = filled.Contains(word, StringComparison.Ordinal) ? filled.Replace(word, await value(), StringComparison.Ordinal) : filled;
        }

        return filled;
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>A folder in which nobody may write, not even the administrator: one of the kernel's.</summary>
    private static string ReadOnly() => "/proc/self";

    private async Task<string> TextAsDatabaseAsync()
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, "text")).FullName;
        await File.WriteAllTextAsync(Path.Combine(path, "tracker.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        return path;
    }

    private async Task<string> NewerDatabaseAsync()
    {
        var path = Directory.CreateDirectory(Path.Combine(folder, "newer")).FullName;
        await (await TrackerHost.StartAsync(path, [])).DisposeAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(path, "tracker.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('99991231235959_Later', '99.0.0'); PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        return path;
    }

    private async Task<string> CertificateAsync()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(folder, "keys.pfx");
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, "right"), TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>What was there before a start that is refused: the databases and files of the case.</summary>
    private Dictionary<string, string> Snapshot() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith(".migrating", StringComparison.Ordinal))
        .ToDictionary(file => file, Contents, StringComparer.Ordinal);

    private static string Contents(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
