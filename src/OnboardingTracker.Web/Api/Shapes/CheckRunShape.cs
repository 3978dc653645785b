using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Web.Api.Shapes;

/// <summary>A check run with its progress.</summary>
/// <param name="Problem">Why the whole run came to nothing; null when it went through.</param>
public sealed record CheckRunShape(CheckRunState State, int Checked, int Total, int CouldNotCheck, string? Problem)
{
    public static CheckRunShape Of(CheckRun run) => new(run.State, run.Checked, run.Total, run.CouldNotCheck, run.Problem);
}
