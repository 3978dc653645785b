#if TWILIO_SDK
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator.Scenarios;
using OnboardingTracker.Twilio.Sdk;

namespace OnboardingTracker.Twilio.Tests.Contract;

/// <summary>That Twilio's library does the reading where it is chosen, and nowhere else.</summary>
public sealed class LibraryTests
{
    private const string Mark = "was read through Twilio's C# library";

    [Fact]
    public async Task The_library_reads_every_part_that_it_is_there_for()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Rejected);
        await using var rig = new Rig(practice.BaseUrl, client: TwilioClientKind.Sdk);

        await rig.ReadAsync();

        Assert.Equal(17, LibraryCalls.Parts.Count());
        Assert.All(LibraryCalls.Parts, part => Assert.Contains(
            rig.Log.All, line => line.Contains($" {PartDefinition.Of(part).Operation} of ", StringComparison.Ordinal) && line.Contains(Mark, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_asks_for_what_the_own_client_asks_for()
    {
        var looks = await Look.ByAllAsync(SimulatorScenarios.Isv, Rig.MainKey);

        Assert.Equal([TwilioClientKind.Default, TwilioClientKind.Sdk], looks.Select(look => look.Client));
        Assert.Equal(Asked(looks[0]), Asked(looks[1]));

        // The monitor is asked for a time up to the second.
        static IEnumerable<string> Asked(Look look) => look.Asked.Where(path => !path.StartsWith("/monitor/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_own_client_does_without_it()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl, client: TwilioClientKind.Default);

        await rig.ReadAsync();

        Assert.DoesNotContain(rig.Log.All, line => line.Contains(Mark, StringComparison.Ordinal));
    }
}
#endif
