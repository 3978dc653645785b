using System.Diagnostics;
using Npgsql;

namespace OnboardingTracker.Testing.Databases;

/// <summary>
/// A throw-away PostgreSQL cluster in a temporary folder, reached by a socket in it, started once for a test assembly and gone with its
/// process. TRACKER_TEST_POSTGRES may name a server to use instead.
/// </summary>
public static class PostgresServer
{
    private const string Variable = "TRACKER_TEST_POSTGRES";

    // Ends when its input ends, so that even a killed test process leaves neither a server nor a folder behind.
    private const string Script = """
        set -e
        dir=$(mktemp -d /tmp/ot-pg-XXXXXX)
        trap 'rm -rf "$dir"' EXIT
        "$1/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --no-sync > "$dir/initdb.log" 2>&1 || { cat "$dir/initdb.log" >&2; exit 1; }
        "$1/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c max_connections=300 > "$dir/server.log" 2>&1 < /dev/null &
        server=$!
        for try in $(seq 200); do "$1/pg_isready" -q -h "$dir" && break; sleep 0.1; done
        "$1/pg_isready" -q -h "$dir" || { cat "$dir/server.log" >&2; kill -QUIT $server; exit 1; }
        echo "$dir"
        cat > /dev/null
        kill -QUIT $server
        wait $server || true
        """;

    private static readonly Lazy<string?> Programs = new(FindPrograms);
    private static readonly Lazy<Task<string>> Running = new(StartAsync);
    private static Process? process;

    /// <summary>Why there is no PostgreSQL to test on; null when there is one.</summary>
    public static string? Missing =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || Programs.Value is not null
            ? null
            : $"PostgreSQL is not installed here (looked in /usr/lib/postgresql and PATH). Install it, or set {Variable} to a connection string.";

    /// <summary>A connection string of a user who may make databases.</summary>
    public static Task<string> ConnectionStringAsync() => Running.Value;

    /// <summary>The whole of a database as text, as pg_dump writes it: columns of bytes in hexadecimal.</summary>
    public static async Task<byte[]> DumpAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Path.Combine(Programs.Value ?? throw new InvalidOperationException(Missing), "pg_dump"), ["--host", connection.Host!, "--username", connection.Username!, connection.Database!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = connection.Password, ["PGPORT"] = connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        using var dump = Process.Start(start) ?? throw new InvalidOperationException("pg_dump did not start.");
        var errors = dump.StandardError.ReadToEndAsync(cancellationToken);
        using var text = new MemoryStream();
        await dump.StandardOutput.BaseStream.CopyToAsync(text, cancellationToken);
        await dump.WaitForExitAsync(cancellationToken);
        return dump.ExitCode == 0 ? text.ToArray() : throw new InvalidOperationException($"pg_dump ended with {dump.ExitCode}. {await errors}");
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        process = Process.Start(StartInfo(Programs.Value ?? throw new InvalidOperationException(Missing)))!;
        var directory = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"PostgreSQL did not start: {await process.StandardError.ReadToEndAsync()}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        return new NpgsqlConnectionStringBuilder { Host = directory, Username = "postgres", Database = "postgres" }.ToString();
    }

    private static ProcessStartInfo StartInfo(string programs)
    {
        // PostgreSQL refuses to run as root; the distribution's package has made a user for it.
        string[] command = Environment.UserName == "root"
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "sh", "-c", Script, "sh", programs]
            : ["sh", "-c", Script, "sh", programs];
        return new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private static void Stop()
    {
        process!.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromSeconds(10));
    }

    private static string? FindPrograms()
    {
        const string Distribution = "/usr/lib/postgresql";
        var installed = Directory.Exists(Distribution)
            ? Directory.GetDirectories(Distribution).OrderByDescending(path => path, StringComparer.Ordinal).Select(path => Path.Combine(path, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return installed.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
