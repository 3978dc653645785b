namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>What finance decided: the launch may go on, or may not, on these answers. It counts until one of them changes.</summary>
/// <param name="IsGranted">The launch may go on.</param>
/// <param name="Reason">Needed to refuse, and to sign while something is open; null where nothing was said.</param>
/// <param name="Facts">The answers that it rests on.</param>
public sealed record SignOff(bool IsGranted, string? Reason, string By, DateTimeOffset At, IReadOnlyList<SignedFact> Facts)
{
    public const int ReasonMaxLength = 2000;

    /// <summary>When it stopped to count; null while it does.</summary>
    public DateTimeOffset? VoidedAt { get; init; }

    /// <summary>The answers that changed, each as a sentence; empty while it counts.</summary>
    public IReadOnlyList<string> VoidedBy { get; init; } = [];

    public bool Counts => VoidedAt is null;
}

/// <summary>Where the decision of finance stands.</summary>
public enum SignOffState
{
    /// <summary>Not asked, or not decided yet.</summary>
    None,
    Granted,
    Refused,

    /// <summary>An answer under it changed; it is to be decided again.</summary>
    Void,
}

/// <summary>One answer under a sign-off.</summary>
/// <param name="Question">Its key.</param>
public sealed record SignedFact(string Question, BillingAnswer Answer);
