using System.Diagnostics;
using System.Globalization;

namespace OnboardingTracker.Benchmarks;

/// <summary>Prints the figures of docs/security.md: runs the tests that find them, long where the tests themselves are short, and repeats what they say.</summary>
internal static class SecurityFigures
{
    private const string Web = "OnboardingTracker.Web.Tests";
    private const string Storage = "OnboardingTracker.Storage.Tests";

    /// <summary>How long requests are made by chance, unless told otherwise.</summary>
    public static readonly TimeSpan Fuzzing = TimeSpan.FromHours(1);

    private static readonly string[] WebClasses =
    [
        "*EndpointRoleTests", "*FuzzTests", "*RemovalTests", "*SessionTests", "*TokenReachTests", "*PlantedSecretTests", "*SiegeTests", "*ShownTests",
        "*ApiCases", "*FormCases", "*UploadCases", "*DoorCases", "*InvitationCases", "*StartCases", "*TwilioCases", "*TableCases", "*LaterCases", "*OutgoingAddressTests",
    ];

    public static async Task PrintAsync(TextWriter output, TimeSpan fuzzing, CancellationToken cancellationToken)
    {
        await RunTestsAsync(output, Web, WebClasses, fuzzing, cancellationToken);
        await RunTestsAsync(output, Storage, ["*TamperTests"], fuzzing, cancellationToken);
        var packages = await LinesAsync("dotnet", ["list", "OnboardingTracker.sln", "package", "--vulnerable", "--include-transitive"], [], cancellationToken);
        var projects = (await LinesAsync("dotnet", ["sln", "OnboardingTracker.sln", "list"], [], cancellationToken)).Count(line => line.TrimEnd().EndsWith(".csproj", StringComparison.Ordinal));
        var clean = packages.Count(line => line.Contains("has no vulnerable packages", StringComparison.Ordinal));
        var known = packages.Count(line => line.Contains("Moderate", StringComparison.Ordinal) || line.Contains("High", StringComparison.Ordinal) || line.Contains("Critical", StringComparison.Ordinal));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Figure 15: {known} packages with a known hole from moderate on; {clean} of {projects} projects without one."));
    }

    private static async Task RunTestsAsync(TextWriter output, string project, string[] classes, TimeSpan fuzzing, CancellationToken cancellationToken)
    {
        await LinesAsync("dotnet", ["build", $"tests/{project}", "-c", "Release", "-v", "quiet", "--nologo"], [], cancellationToken);
        var lines = await LinesAsync(
            "dotnet",
            [$"artifacts/bin/{project}/release/{project}.dll", "-noColor", "-noLogo", "-showLiveOutput", .. classes.SelectMany(name => (string[])["-class", name])],
            new()
            {
                ["FUZZ_SECONDS"] = ((int)fuzzing.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                ["SIEGE_TRIES"] = "10000",
            },
            cancellationToken);
        foreach (var line in lines)
        {
            if (line.IndexOf("Figure ", StringComparison.Ordinal) is >= 0 and var at)
            {
                await output.WriteLineAsync(line[at..]);
            }
            else if (line.Contains("Total: ", StringComparison.Ordinal) || line.Contains("[FAIL]", StringComparison.Ordinal))
            {
                await output.WriteLineAsync(line.Trim());
            }
        }
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(string program, string[] arguments, Dictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = PublishedApp.Root, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        // Tests that fail are told by their lines; anything else that did not work would leave figures of an older build, or none.
        if (process.ExitCode != 0 && !text.Contains("Total: ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{text}");
        }

        return text.Split('\n');
    }
}
