using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Registrations;

/// <summary>One try beside the one before of the same purpose, which is null for the first and where it is not kept.</summary>
public sealed record AttemptLine(RegistrationAttempt Attempt, RegistrationAttempt? Before)
{
    private static readonly Dictionary<string, RegistrationKind> KindOfCheck = new(StringComparer.Ordinal)
    {
        ["brand-is-approved"] = RegistrationKind.Brand,
        ["campaigns-are-verified"] = RegistrationKind.Campaign,
        ["toll-free-numbers-are-verified"] = RegistrationKind.TollfreeVerification,
        ["bundles-are-approved"] = RegistrationKind.Bundle,
    };

    /// <summary>The fields whose text is another than in the try before.</summary>
    public IReadOnlyList<TextChange> Changed => Before is null
        ? []
        : [.. Attempt.Texts
            .Select(text => (text.Name, After: text.Text, Before: Before.Texts.FirstOrDefault(one => one.Name == text.Name)))
            .Where(text => text.Before is not null && text.Before.Text != text.After)
            .Select(text => new TextChange(text.Name, text.Before!.Text, text.After))];

    public static IReadOnlyList<AttemptLine> Of(IReadOnlyList<RegistrationAttempt> attempts) =>
        [.. attempts.Select(attempt => new AttemptLine(attempt, attempts.FirstOrDefault(one => IsBefore(one, attempt))))];

    /// <summary>The kind of registration that a step is about; null for most steps.</summary>
    public static RegistrationKind? KindOf(StepDefinition step) =>
        step.Checks.Where(KindOfCheck.ContainsKey).Select(check => (RegistrationKind?)KindOfCheck[check]).FirstOrDefault();

    private static bool IsBefore(RegistrationAttempt one, RegistrationAttempt other) =>
        one.Kind == other.Kind && one.Purpose == other.Purpose && one.Number == other.Number - 1;
}

/// <summary>A field whose text is another than in the try before.</summary>
public sealed record TextChange(string Name, string? Before, string? After)
{
    public IReadOnlyList<WordRun> Runs => WordDifference.Between(Before, After);
}
