using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>At what a detail is asked: once for the account, or at each of some resources that the last check saw.</summary>
public sealed record DetailPlace
{
    private DetailPlace()
    {
    }

    public static DetailPlace Account { get; } = new();

    /// <summary>Each planned country.</summary>
    public static DetailPlace Countries { get; } = new() { IsCountry = true };

    public bool IsCountry { get; private init; }

    /// <summary>The part of the last check that names the resources; null when none does.</summary>
    public SnapshotPart? Part { get; private init; }

    /// <summary>The kept field that holds the SID, by Twilio's name; null when the resource's own SID is meant.</summary>
    public string? Field { get; private init; }

    /// <summary>Fixed words of Twilio's, such as categories of usage.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Each resource of a part, as the last check saw it.</summary>
    public static DetailPlace Each(SnapshotPart part, string? field = null) => new() { Part = part, Field = field };

    /// <summary>Each of these words.</summary>
    public static DetailPlace EachOf(params IReadOnlyList<string> words) => new() { Words = words };
}
