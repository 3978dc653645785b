using System.Diagnostics;

namespace OnboardingTracker.Benchmarks;

/// <summary>The web app as a person would install it, published once each way into a temporary folder.</summary>
internal sealed class PublishedApp : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("onboarding-tracker-bench-").FullName;

    /// <summary>The folder of the repository.</summary>
    public static string Root => RepositoryRoot();

    public Task<string> JitAsync(CancellationToken cancellationToken) => PublishAsync("jit", readyToRun: false, cancellationToken);

    public Task<string> ReadyToRunAsync(CancellationToken cancellationToken) => PublishAsync("r2r", readyToRun: true, cancellationToken);

    /// <summary>The settings of an installation on SQLite with nothing in it.</summary>
    public IReadOnlyDictionary<string, string?> NewStore() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Storage:DataDirectory"] = Directory.CreateDirectory(Path.Combine(root, Path.GetRandomFileName())).FullName,
    };

    public void Dispose() => Directory.Delete(root, recursive: true);

    private async Task<string> PublishAsync(string name, bool readyToRun, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(root, name);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var project = Path.Combine(RepositoryRoot(), "src", "OnboardingTracker.Web", "OnboardingTracker.Web.csproj");
        // Artifacts of its own: a publish for a runtime must not disturb the ordinary build.
        string[] arguments =
        [
            "publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "--nologo", "-v", "quiet",
            $"-p:PublishReadyToRun={(readyToRun ? "true" : "false")}", "--artifacts-path", Path.Combine(root, "artifacts-" + name), "-o", folder,
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", arguments)) ?? throw new InvalidOperationException("dotnet did not start.");
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"dotnet publish ended with {publish.ExitCode}.");
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OnboardingTracker.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run this from inside the repository.");
    }
}
