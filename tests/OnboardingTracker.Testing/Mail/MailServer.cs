using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace OnboardingTracker.Testing.Mail;

/// <summary>A real mail server in a process of its own: the npm package smtp-server, installed by its lock file.</summary>
public sealed class MailServer : IAsyncDisposable
{
    public const string User = "tracker";
    public const string Password = "a mail password";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "OnboardingTracker.Testing", "Mail", "server");
    private static readonly SemaphoreSlim Installing = new(1, 1);

    private readonly Process process;
    private readonly Task reading;
    private readonly ConcurrentQueue<ReceivedMail> received = new();

    private MailServer(Process process, int port)
    {
        this.process = process;
        Port = port;
        reading = ReadAsync();
    }

    public int Port { get; private set; }

    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>The settings of an installation that sends by it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        new("Mail:Host", "127.0.0.1"),
        new("Mail:Port", Port.ToString(CultureInfo.InvariantCulture)),
        new("Mail:From", "tracker@example.test"),
        new("Mail:User", User),
        new("Mail:Password", Password),
        new("Mail:UseTls", "false"),
    ];

    public static async Task<MailServer> StartAsync(params string[] arguments)
    {
        await InstallAsync();
        var start = new ProcessStartInfo("node", ["server.mjs", .. arguments])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        var first = await node.StandardOutput.ReadLineAsync(CancellationToken.None) ?? throw new InvalidOperationException("The mail server ended at once.");
        return new MailServer(node, JsonDocument.Parse(first).RootElement.GetProperty("port").GetInt32());
    }

    /// <summary>From now on receivers are refused with this code; 0 takes mails again.</summary>
    public async Task RefuseAsync(int code)
    {
        await process.StandardInput.WriteLineAsync(code.ToString(CultureInfo.InvariantCulture));
        await process.StandardInput.FlushAsync(CancellationToken.None);

        // It reads its standard input between two things it does.
        await Task.Delay(200, CancellationToken.None);
    }

    public async Task StopAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        await reading;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync(CancellationToken.None);
        try
        {
            // npm writes this file last: without it, an installation was cut short.
            if (File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
            {
                return;
            }

            using var npm = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = Folder })
                ?? throw new InvalidOperationException("npm did not start.");
            await npm.WaitForExitAsync(CancellationToken.None);
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm ci failed in {Folder}.");
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            received.Enqueue(JsonSerializer.Deserialize<ReceivedMail>(line, JsonSerializerOptions.Web)!);
        }
    }
}

/// <summary>A mail as the server took it.</summary>
/// <param name="User">Who signed in at the server.</param>
/// <param name="Parts">The types of its parts, in order.</param>
public sealed record ReceivedMail(
    string? User,
    string From,
    IReadOnlyList<string> To,
    string Subject,
    string Text,
    string Html,
    string MessageId,
    string? References,
    string? Unsubscribe,
    IReadOnlyList<string> Parts);
