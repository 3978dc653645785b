namespace OnboardingTracker.Simulator.Tests;

public sealed class ProgramTests
{
    [Theory]
    [InlineData("There is no scenario \"perfect\". Choose one of: healthy, half-done", "--scenario", "perfect")]
    [InlineData("--latency takes a whole number", "--latency", "-5")]
    [InlineData("--numbers takes a whole number", "--numbers", "ten")]
    [InlineData("--urls takes one address", "--urls", "https://127.0.0.1:5090")]
    [InlineData("--scenario needs a value", "--scenario")]
    [InlineData("There is no argument \"--help-me\"", "--help-me", "now")]
    public async Task Wrong_argument_is_refused_with_a_sentence_and_exit_code_2(string sentence, params string[] arguments)
    {
        var program = typeof(SimulatorHost).Assembly.Location;

        var (exitCode, output) = await ContractProgram.RunAsync("dotnet", [program, .. arguments], TestContext.Current.CancellationToken);

        Assert.Equal(2, exitCode);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
    }
}
