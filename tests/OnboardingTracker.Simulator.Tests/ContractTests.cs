using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnboardingTracker.Simulator.Tests;

/// <summary>What Twilio's own files and Twilio's own SDK say about our answers.</summary>
public sealed partial class ContractTests(ContractPackages packages) : IClassFixture<ContractPackages>
{
    [Fact]
    public async Task Every_kind_of_answer_validates_against_the_official_openapi_files()
    {
        Assert.NotNull(packages);
        await using var simulator = await RunningSimulator.StartAsync("healthy");

        var (exitCode, output) = await ContractProgram.RunAsync(
            "node", ["validate-answers.mjs", simulator.Base], TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, output);
        var validated = Validated().Match(output);
        Assert.True(validated.Success, output);
        Assert.True(int.Parse(validated.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture) > 500, output);
        Assert.Empty(await simulator.UnknownRequestsAsync());
    }

    [Theory]
    [InlineData("healthy", 1, 4)]
    [InlineData("half-done", 3, 4)]
    [InlineData("isv", 26, 5)]
    [InlineData("large", 1, 10_000)]
    public async Task The_official_sdk_lists_all_there_is(string scenario, int accounts, int numbers)
    {
        await using var simulator = await RunningSimulator.StartAsync(scenario);

        var (exitCode, output) = await ContractProgram.RunAsync(
            "node", ["list-with-sdk.mjs", simulator.Base], TestContext.Current.CancellationToken);

        Assert.True(exitCode == 0, output);
        var found = JsonSerializer.Deserialize<Dictionary<string, int>>(output)!;
        Assert.Equal(accounts, found["accounts"]);
        Assert.Equal(numbers, found["incoming-phone-numbers"]);

        var held = (await simulator.ControlAsync("state")).GetProperty("resources");
        foreach (var (collection, count) in found.Where(pair => pair.Key != "incoming-phone-numbers"))
        {
            Assert.Equal((collection, held.GetProperty(collection).GetInt32()), (collection, count));
        }

        Assert.Empty(await simulator.UnknownRequestsAsync());
    }

    [GeneratedRegex("^validated (?<count>[0-9]+) answers", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Validated();
}
