using System.Globalization;
using System.Text;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Storage.KeyRing;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests.Connections;

public sealed class ConnectionStoreTests
{
    private const string KeySecret = "planted-key-secret-9f8e7d6c5b4a";
    private const string AuthToken = "planted-auth-token-1a2b3c4d5e6f";
    private const string CallbackKey = "00112233445566778899aabbccddeeff";

    private static readonly ConnectionKeys Keys = new(Some.AccountSid, Some.Sid("SK", 1), new Secret(KeySecret), new Secret(AuthToken));

    private static readonly CredentialTest Works = new(null, "Northwind", []);

    [Theory, OnBoth]
    public async Task A_connection_comes_back_as_it_was(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);

        var loaded = await rig.Get<IConnectionStore>().FindAsync(stored.OnboardingId, Rig.Token);

        Assert.Equal(stored.Credentials, loaded!.Credentials);
        Assert.Equal((AuthToken, CallbackKey, true), (loaded.AuthToken!.Value.Reveal, loaded.CallbackKey, loaded.IsPractice));
        Assert.Equal((ConnectionState.Limited, "Northwind", rig.Now, rig.Now), (loaded.State, loaded.AccountName, loaded.StateSince, loaded.TestedAt));
        Assert.Equal(stored.Revision, loaded.Revision);
        var capability = Assert.Single(loaded.Capabilities);
        Assert.Equal((SnapshotPart.Keys, CapabilityResult.NoAccess, "Needs a main key."), (capability.Part, capability.Result, capability.Why));
        Assert.Equal([A.Checked.Key], capability.Steps);
    }

    [Theory, OnBoth]
    public async Task A_removed_connection_is_gone(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);

        await rig.Get<IConnectionStore>().RemoveAsync(stored.OnboardingId, Rig.Token);

        Assert.Null(await rig.Get<IConnectionStore>().FindAsync(stored.OnboardingId, Rig.Token));
        Assert.Equal(0, await rig.CountAsync("connections"));
    }

    [Theory, OnBoth]
    public async Task Rotated_credentials_replace_the_old_ones(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);
        var connection = (await rig.Get<IConnectionStore>().FindAsync(stored.OnboardingId, Rig.Token))!;
        connection.Use(Keys with { KeySecret = new Secret("another"), AuthToken = null });
        await rig.Get<IConnectionStore>().SaveAsync(connection, Rig.Token);

        var loaded = await rig.Get<IConnectionStore>().FindAsync(stored.OnboardingId, Rig.Token);

        Assert.Equal("another", loaded!.KeySecret!.Value.Reveal);
        Assert.Null(loaded.AuthToken);
    }

    [Theory, OnBoth]
    public async Task What_an_older_look_saw_does_not_bring_old_credentials_back(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);
        var store = rig.Get<IConnectionStore>();
        var looking = (await store.FindAsync(stored.OnboardingId, Rig.Token))!;
        var rotating = (await store.FindAsync(stored.OnboardingId, Rig.Token))!;

        rotating.Use(Keys with { KeySecret = new Secret("rotated") });
        rotating.Tested(Works, [], rig.Now);
        await store.SaveAsync(rotating, Rig.Token);
        looking.Seen(Some.Snapshot(), [], rig.Now);
        await store.SaveAsync(looking, Rig.Token);

        Assert.Equal("rotated", (await store.FindAsync(stored.OnboardingId, Rig.Token))!.KeySecret!.Value.Reveal);
    }

    [Theory, OnBoth]
    public async Task Without_its_key_ring_a_connection_says_what_to_do_and_keeps_what_it_has(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var stored = await ConnectAsync(rig);
        var before = await rig.AskAsync("SELECT protected_key_secret FROM connections");

        await using var stranger = Rig.WithAnotherCertificate(rig.Database);
        var store = stranger.Get<IConnectionStore>();
        var loaded = (await store.FindAsync(stored.OnboardingId, Rig.Token))!;

        Assert.Equal(ConnectionState.Lost, loaded.State);
        Assert.Equal("The stored key can no longer be read. Enter it again.", loaded.Problem);
        Assert.Null(loaded.KeySecret);
        Assert.Null(loaded.AuthToken);

        // A check run that saves what it saw must not destroy what a returning key ring could read.
        loaded.Tested(new CredentialTest(null, null, []), [], rig.Now);
        await store.SaveAsync(loaded, Rig.Token);
        Assert.Equal(before, await rig.AskAsync("SELECT protected_key_secret FROM connections"));
        Assert.Equal(KeySecret, (await rig.Get<IConnectionStore>().FindAsync(stored.OnboardingId, Rig.Token))!.KeySecret!.Value.Reveal);
    }

    [Fact]
    public async Task Secrets_are_nowhere_in_the_files_of_SQLite()
    {
        await using var rig = await Rig.StartAsync(DatabaseKind.Sqlite);
        await ConnectAsync(rig);

        var files = Directory.GetFiles(rig.Database.DataDirectory, "tracker.db*");

        Assert.Contains(files, file => file.EndsWith("-wal", StringComparison.Ordinal) && new FileInfo(file).Length > 0);
        foreach (var file in files)
        {
            AssertHides(await ReadAsync(file));
        }
    }

    [Fact]
    public async Task Secrets_are_nowhere_in_the_rows_of_PostgreSQL()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", PostgresServer.Missing ?? "");
        await using var rig = await Rig.StartAsync(DatabaseKind.Postgres);
        await ConnectAsync(rig);

        var rows = (string)(await rig.AskAsync("SELECT string_agg(c::text, ' ') FROM connections c"))!;

        Assert.Contains(CallbackKey, rows, StringComparison.Ordinal);
        AssertHides(Encoding.UTF8.GetBytes(rows));
    }

    [Theory, OnBoth]
    public async Task The_key_ring_is_stored_encrypted(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await ConnectAsync(rig);

        var xml = Convert.ToString(await rig.AskAsync("SELECT xml FROM data_protection_keys"), CultureInfo.InvariantCulture);

        Assert.Contains("EncryptedData", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(rig.Database.DataDirectory, KeyRingCertificate.FileName)));
    }

    private static async Task<Connection> ConnectAsync(Rig rig)
    {
        var onboarding = await rig.AddAsync();
        var connection = Connection.Create(onboarding.Id, Keys, isPractice: true, CallbackKey);
        connection.Tested(Works, [new Capability(SnapshotPart.Keys, CapabilityResult.NoAccess, "Needs a main key.", [A.Checked.Key])], rig.Now);
        await rig.Get<IConnectionStore>().SaveAsync(connection, Rig.Token);
        return connection;
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content, Rig.Token);
        return content;
    }

    private static void AssertHides(byte[] content)
    {
        foreach (var secret in new[] { KeySecret, AuthToken })
        {
            var bytes = Encoding.UTF8.GetBytes(secret);
            Assert.All(
                (byte[][])
                [
                    bytes,
                    Encoding.Unicode.GetBytes(secret),
                    Encoding.BigEndianUnicode.GetBytes(secret),
                    Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)),
                    Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)),
                    // In base64 a secret looks different by where it begins; without its first and last letters each is found.
                    .. Enumerable.Range(0, 3).Select(shift => Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[shift], .. bytes])[4..^4])),
                ],
                form => Assert.Equal(-1, content.AsSpan().IndexOf(form)));
        }
    }
}
