namespace OnboardingTracker.Simulator.Operations;

/// <summary>What narrows a list of usage records.</summary>
internal static class UsageFilters
{
    public static IReadOnlyList<Filter> All { get; } =
        ["Category", new("StartDate", "start_date", Comparison.From), new("EndDate", "end_date", Comparison.Until)];
}
