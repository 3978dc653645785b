using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>What a person answered to a question of finance, and how they know.</summary>
/// <param name="Question">Key of the question.</param>
/// <param name="Note">How they know; the evidence in words.</param>
/// <param name="Link">Where it can be seen; null for none.</param>
public sealed record GivenAnswer(string Question, bool IsYes, string Note, string? Link, string By, DateTimeOffset At)
{
    public const int NoteMaxLength = 2000;
    public const int LinkMaxLength = 2000;

    /// <summary>Of the billing file when it was given.</summary>
    public int Revision { get; init; }

    public BillingAnswer Answer => IsYes ? BillingAnswer.Yes : BillingAnswer.No;

    /// <summary>Why a note cannot stand beside an answer, as a sentence; null when it can.</summary>
    public static string? NoteFault(string? note) => OneLineText.Clean(note) is null
        ? "Say how you know, for example: seen in the Billing Center on 12 Nov."
        : LongText.Fault("note", note, NoteMaxLength);
}
