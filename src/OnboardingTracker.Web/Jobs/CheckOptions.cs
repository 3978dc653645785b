using OnboardingTracker.Core.Verification;

namespace OnboardingTracker.Web.Jobs;

/// <summary>When accounts are looked at without anybody asking; an operator's settings.</summary>
public sealed class CheckOptions
{
    public const string Section = "Checks";

    /// <summary>Whether this instance looks again by itself.</summary>
    public bool Scheduled { get; init; } = true;

    /// <inheritdoc cref="CheckCadence" path="/param[@name='WhileWaiting']"/>
    public TimeSpan WhileWaiting { get; init; } = CheckCadence.Default.WhileWaiting;

    /// <inheritdoc cref="CheckCadence" path="/param[@name='WhileOpen']"/>
    public TimeSpan WhileOpen { get; init; } = CheckCadence.Default.WhileOpen;

    /// <inheritdoc cref="CheckCadence" path="/param[@name='WhenDone']"/>
    public TimeSpan WhenDone { get; init; } = CheckCadence.Default.WhenDone;

    /// <inheritdoc cref="Core.Drift.Retention" path="/param[@name='Versions']"/>
    public int KeptVersions { get; init; } = Core.Drift.Retention.Default.Versions;

    internal Core.Drift.Retention Retention => new(KeptVersions);

    internal CheckCadence Cadence => new(WhileWaiting, WhileOpen, WhenDone);
}
