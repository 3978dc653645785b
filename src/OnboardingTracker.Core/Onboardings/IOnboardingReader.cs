using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>Reads for pages and the API; nothing it returns is ever saved.</summary>
public interface IOnboardingReader
{
    /// <summary>The whole checklist as it stands now; null when there is no such onboarding.</summary>
    Task<Checklist?> ChecklistAsync(string key, CancellationToken cancellationToken);

    /// <summary>Which onboarding stands under a key and how often it has changed, without loading it; null when there is none.</summary>
    Task<OnboardingVersion?> VersionAsync(string key, CancellationToken cancellationToken);

    /// <summary>A page of onboardings, newest first.</summary>
    /// <param name="cursor">Where the previous page ended; null for the first.</param>
    /// <param name="text">Part of the name, customer or key, whatever the case; null for all.</param>
    Task<OnboardingPage> ListAsync(int limit, string? cursor, CancellationToken cancellationToken, string? text = null);

    /// <summary>The first onboardings whose name, customer, key or connected Account SID holds the text, newest first.</summary>
    Task<IReadOnlyList<OnboardingName>> SearchAsync(string text, int limit, CancellationToken cancellationToken);

    /// <summary>The newest onboardings by name only, for a list to choose from.</summary>
    Task<IReadOnlyList<OnboardingChoice>> NamesAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The latest activity of an onboarding, newest first; of one step when its key is given.</summary>
    Task<ActivityPage> ActivityAsync(OnboardingId onboarding, string? stepKey, int limit, string? cursor, CancellationToken cancellationToken);

    /// <summary>The file of a piece of evidence, found under its onboarding and step; null when it is not there.</summary>
    Task<EvidenceContent?> EvidenceAsync(OnboardingId onboarding, string stepKey, Guid evidenceId, CancellationToken cancellationToken);
}

/// <summary>One page of the list and where the next begins; null at the end.</summary>
public sealed record OnboardingPage(IReadOnlyList<Checklist> Items, string? NextCursor);

/// <summary>An onboarding at one of its revisions.</summary>
public sealed record OnboardingVersion(OnboardingId Id, int Revision);

/// <summary>An onboarding as it is named in a list of results.</summary>
public sealed record OnboardingName(string Key, string Name, string? Customer);

/// <summary>An onboarding as it is offered in a list to choose from.</summary>
public sealed record OnboardingChoice(OnboardingId Id, string Key, string Name);

/// <summary>One page of activity and where the next begins; null at the end.</summary>
public sealed record ActivityPage(IReadOnlyList<ActivityEntry> Items, string? NextCursor);

/// <summary>A file with what is known about it.</summary>
public sealed record EvidenceContent(Evidence Evidence, byte[] Content);
