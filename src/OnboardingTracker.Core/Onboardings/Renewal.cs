using System.Globalization;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Core.Onboardings;

/// <summary>Whether what a person gave for a step is too old to count; the playbook says for how long it does.</summary>
internal static class Renewal
{
    /// <summary>Who has to renew what; null while the confirmation and its newest evidence count.</summary>
    public static ToRenew? OfConfirmation(StepDefinition definition, Step step, DateTimeOffset now)
    {
        if (definition.ConfirmationDays is not { } days || step.Confirmation is not { } word)
        {
            return null;
        }

        if (IsOver(word.At, days, now))
        {
            return new ToRenew(word.By, $"{word.By}'s confirmation is older than {days} days; confirm it again.");
        }

        // Older pieces beside a newer one are history, not a fault.
        var newest = step.Evidence.MaxBy(piece => piece.Day);
        return newest is not null && IsOver(new DateTimeOffset(newest.Day, TimeOnly.MinValue, TimeSpan.Zero), days, now)
            ? new ToRenew(
                newest.AddedBy,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{newest.AddedBy}'s evidence is from {newest.Day:d MMM yyyy}, more than {days} days ago; add newer evidence."))
            : null;
    }

    /// <summary>The sentence when a decision against Twilio's answer is to be taken again; null while it counts.</summary>
    public static string? OfKeptWord(StepDefinition definition, KeptWord word, DateTimeOffset now) =>
        definition.ConfirmationDays is { } days && IsOver(word.At, days, now)
            ? $"{word.By}'s decision to keep the confirmation is older than {days} days; decide again."
            : null;

    private static bool IsOver(DateTimeOffset since, int days, DateTimeOffset now) => now - since > TimeSpan.FromDays(days);
}

/// <summary>What is too old to count.</summary>
/// <param name="By">Who gave it, and is asked for it anew.</param>
internal sealed record ToRenew(string By, string Sentence);
