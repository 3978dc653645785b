namespace OnboardingTracker.Knowledge.Playbook;

/// <summary>Where the playbook comes from.</summary>
public sealed class PlaybookOptions
{
    public const string Section = "Playbook";

    /// <summary>An operator's own playbook file, absolute or from the content root; none means the built-in one.</summary>
    public string? File { get; set; }
}
