namespace OnboardingTracker.Simulator;

/// <summary>Runs one simulator on its own, for API scripts and for trying things out.</summary>
internal static class Program
{
    private const int WrongArguments = 2;
    private const int CouldNotListen = 1;

    private static async Task<int> Main(string[] arguments)
    {
        var (options, complaint) = CommandLine.Read(arguments);
        if (options is null)
        {
            await Console.Error.WriteLineAsync(complaint);
            await Console.Error.WriteLineAsync(CommandLine.Usage);
            return WrongArguments;
        }

        try
        {
            await using var host = await SimulatorHost.StartAsync(options, CancellationToken.None);
            await Console.Out.WriteLineAsync(HowToConnect(host, options));
            await host.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync($"Could not listen on {options.Listen}: {exception.Message}");
            return CouldNotListen;
        }
    }

    private static string HowToConnect(SimulatorHost host, SimulatorOptions options) =>
        $"""
        A simulated Twilio account is listening (scenario {options.Scenario}).

          Address        Twilio__BaseUrl={host.BaseUrlTemplate}
          Account SID    {SimulatorCredentials.AccountSid}
          Auth token     {SimulatorCredentials.AuthToken}
          Main key       {SimulatorCredentials.MainKeySid}
          Standard key   {SimulatorCredentials.StandardKeySid}
          Secret of both {SimulatorCredentials.Secret}
          Control API    {host.Address.GetLeftPart(UriPartial.Authority)}/_simulator/state

        Stop it with Ctrl+C.
        """;
}
