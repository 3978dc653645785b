using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.CloserLooks;

/// <summary>The simulated account in which something of every kind is there, and what a check saw of it.</summary>
public sealed class LookedAtAccount : IAsyncLifetime
{
    private static readonly string[] Countries = ["US", "GB", "DE"];

    private Practice? practice;
    private Rig? rig;
    private AccountSnapshot? snapshot;

    internal Practice Practice => practice!;

    internal Rig Rig => rig!;

    public async ValueTask InitializeAsync()
    {
        practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        rig = new(practice.BaseUrl);
        snapshot = await rig.ReadAsync(countries: Countries);
        Assert.Empty(snapshot.Failures);
    }

    /// <summary>A few places at which a detail can be asked, as the account of the last check names them.</summary>
    public IReadOnlyList<DetailQuestion> QuestionsFor(Detail detail)
    {
        var place = DetailDefinition.Of(detail).Place;
        return
        [
            .. (place.IsCountry ? Countries : place.Words.Count > 0 ? place.Words : place.Part is { } part ? PlacesIn(part, place.Field) : [""])
                .Select(at => new DetailQuestion(detail, at)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await rig!.DisposeAsync();
        await practice!.DisposeAsync();
    }

    private IEnumerable<string> PlacesIn(SnapshotPart part, string? field) => PartForms.Of(part).Read(snapshot!)!
        .Select(resource => field is null ? resource.Id.Split('/')[^1] : resource.Fields.First(one => one.Key == field).Value)
        .OfType<string>()
        .Distinct();
}
