namespace OnboardingTracker.Web.Hosting;

/// <summary>What an onboarding did is deleted with it; who deleted it stays in the log.</summary>
public sealed partial class DeletionLog(ILogger<DeletionLog> logger)
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Onboarding {Onboarding} was deleted by {Actor}")]
    public partial void Deleted(string onboarding, string actor);
}
