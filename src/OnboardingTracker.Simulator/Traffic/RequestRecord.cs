namespace OnboardingTracker.Simulator.Traffic;

/// <summary>One answered request, as the control API lists it. Credentials are never kept, only the user name's SID.</summary>
internal sealed record RequestRecord(
    DateTimeOffset At, string Method, string Path, string? User, int Status, bool Unknown, int InFlight, double Milliseconds);
