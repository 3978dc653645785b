using System.Globalization;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Simulator;

/// <summary>Reads the arguments; a wrong one is answered with a sentence.</summary>
internal static class CommandLine
{
    public const string Usage =
        "Usage: dotnet run --project src/OnboardingTracker.Simulator -- "
        + "[--urls http://127.0.0.1:5090] [--scenario NAME] [--latency MS] [--numbers N] [--subaccounts N]";

    private const int MostSubaccounts = 1000;

    public static (SimulatorOptions? Options, string? Complaint) Read(string[] arguments)
    {
        var options = new SimulatorOptions { Listen = new("http://127.0.0.1:5090") };

        for (var at = 0; at < arguments.Length; at += 2)
        {
            var name = arguments[at];
            if (at + 1 == arguments.Length)
            {
                return (null, $"{name} needs a value.");
            }

            var (changed, complaint) = With(options, name, arguments[at + 1]);
            if (changed is null)
            {
                return (null, complaint);
            }

            options = changed;
        }

        return (options, null);
    }

    private static (SimulatorOptions? Options, string? Complaint) With(SimulatorOptions options, string name, string value)
    {
        switch (name)
        {
            case "--urls":
                return Uri.TryCreate(value, UriKind.Absolute, out var listen) && listen.Scheme == "http"
                    ? (options with { Listen = listen }, null)
                    : (null, $"--urls takes one address such as http://127.0.0.1:5090, not \"{value}\".");
            case "--scenario":
                return SimulatorScenarios.Names.Contains(value)
                    ? (options with { Scenario = value }, null)
                    : (null, $"There is no scenario \"{value}\". Choose one of: {string.Join(", ", SimulatorScenarios.Names)}.");
            case "--latency":
                return Number(name, value, 600_000, number => options with { Latency = TimeSpan.FromMilliseconds(number) });
            case "--numbers":
                return Number(name, value, Growth.MostNumbers, number => options with { Numbers = number });
            case "--subaccounts":
                return Number(name, value, MostSubaccounts, number => options with { Subaccounts = number });
            default:
                return (null, $"There is no argument \"{name}\".");
        }
    }

    private static (SimulatorOptions? Options, string? Complaint) Number(
        string name, string value, int most, Func<int, SimulatorOptions> with) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? (with(number), null)
            : (null, string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from 0 to {most}, not \"{value}\"."));
}
