namespace OnboardingTracker.Core.Onboardings;

/// <summary>How many files, and how large, one onboarding keeps.</summary>
internal static class EvidenceRoom
{
    /// <summary>Why there is no room for another file; null when there is.</summary>
    /// <param name="size">Bytes.</param>
    public static Outcome? Refuse(IEnumerable<Step> steps, long size)
    {
        var sizes = steps.SelectMany(step => step.Evidence).Select(piece => piece.Size).OfType<long>().ToList();
        return sizes switch
        {
            { Count: >= Evidence.FilesAtMost } => Outcome.Refuse(
                $"This onboarding has {Evidence.FilesAtMost} files, which is all it can keep. Remove one that is not needed any more, or add a link instead."),
            _ when sizes.Sum() + size > Evidence.FilesMaxBytes => Outcome.Refuse(
                $"With this file the onboarding would keep more than {Evidence.FilesMaxBytes / (1024 * 1024)} MiB. Remove a file that is not needed any more, or add a link instead."),
            _ => null,
        };
    }
}
