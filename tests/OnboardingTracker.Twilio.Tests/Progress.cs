using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Tests;

/// <summary>Keeps every report in the order it came.</summary>
internal sealed class Progress : IProgress<PartSettled>
{
    private readonly Lock gate = new();
    private readonly List<PartSettled> reports = [];

    public IReadOnlyList<PartSettled> Reports
    {
        get
        {
            lock (gate)
            {
                return [.. reports];
            }
        }
    }

    public void Report(PartSettled value)
    {
        lock (gate)
        {
            reports.Add(value);
        }
    }
}
