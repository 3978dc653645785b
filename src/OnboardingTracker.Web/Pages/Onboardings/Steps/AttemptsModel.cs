using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Registrations;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>The tries of the registrations that a step is about, the newest first, each with what changed in its text since the one before.</summary>
public sealed record AttemptsModel(IReadOnlyList<RegistrationAttempt> Attempts)
{
    private static readonly Dictionary<string, RegistrationKind> KindOfCheck = new(StringComparer.Ordinal)
    {
        ["brand-is-approved"] = RegistrationKind.Brand,
        ["campaigns-are-verified"] = RegistrationKind.Campaign,
        ["toll-free-numbers-are-verified"] = RegistrationKind.TollfreeVerification,
        ["bundles-are-approved"] = RegistrationKind.Bundle,
    };

    public static AttemptsModel None { get; } = new([]);

    public RetryFee? Fee => RetryFee.Of(Attempts[0].Kind);

    public IEnumerable<AttemptLine> Lines => Attempts.Select(attempt => new AttemptLine(
        attempt, Attempts.FirstOrDefault(one => one.Purpose == attempt.Purpose && one.Number == attempt.Number - 1)));

    /// <summary>The kind of registration that a step is about; null for most steps.</summary>
    public static RegistrationKind? KindOf(StepDefinition step) =>
        step.Checks.Where(KindOfCheck.ContainsKey).Select(check => (RegistrationKind?)KindOfCheck[check]).FirstOrDefault();
}

/// <summary>One try beside the one before.</summary>
public sealed record AttemptLine(RegistrationAttempt Attempt, RegistrationAttempt? Before)
{
    public IReadOnlyList<TextChange> Changed => Before is null
        ? []
        : [.. Attempt.Texts
            .Select(text => (text.Name, After: text.Text, Before: Before.Texts.FirstOrDefault(one => one.Name == text.Name)))
            .Where(text => text.Before is not null && text.Before.Text != text.After)
            .Select(text => new TextChange(text.Name, WordDifference.Between(text.Before!.Text, text.After)))];
}

/// <summary>A field whose text is another than in the try before.</summary>
public sealed record TextChange(string Name, IReadOnlyList<WordRun> Runs);
