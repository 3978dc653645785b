using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks;

/// <summary>What a refused registration has to correct: one fix for each reason Twilio gave, then how to hand it in again.</summary>
internal static class Corrections
{
    public static IReadOnlyList<string> Of(IReadOnlyList<RegistrationError> errors, string handInAgain) =>
        [.. errors.Select(Sentence), handInAgain];

    private static string Sentence(RegistrationError error)
    {
        var where = error.Fields.Count == 0 ? "" : $" {string.Join(", ", error.Fields)}";
        var what = error.Description?.TrimEnd('.') ?? "Twilio gives no description";
        var code = error.Code is null ? "" : $" ({error.Code})";
        return $"Correct{where}: {what}{code}.";
    }
}
