using OnboardingTracker.Core.Drift;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>What changed at Twilio, as one page tells it.</summary>
public sealed record DriftModel(IReadOnlyList<AccountChange> Changes)
{
    /// <summary>How many a page shows; there are rarely more than a handful.</summary>
    public const int AtOnce = 50;

    public static DriftModel None { get; } = new([]);

    /// <summary>Changes between the same two looks belong together.</summary>
    public IEnumerable<IGrouping<(DateTimeOffset Before, DateTimeOffset Seen), AccountChange>> Looks =>
        Changes.GroupBy(change => (change.BeforeAt, change.SeenAt));
}
