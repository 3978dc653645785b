using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Billing.Readiness;

/// <summary>Whether a launch is ready to be paid for: every question of finance with its answer and who says so. Computed, never stored.</summary>
public sealed class BillingReadiness
{
    private BillingReadiness(IReadOnlyList<BillingStanding> questions) => Questions = questions;

    /// <summary>All of them, in order; those that are not asked here too.</summary>
    public IReadOnlyList<BillingStanding> Questions { get; }

    /// <summary>How many things keep it from being ready.</summary>
    public int OpenCount => Questions.Count(question => question.IsOpen);

    public bool IsReady => OpenCount == 0;

    /// <summary>Takes the whole checklist: one that hides amounts would leave answers out.</summary>
    public static BillingReadiness Read(Checklist checklist) => new([.. BillingQuestions.All.Select(question => BillingStanding.Of(question, checklist))]);

    /// <summary>The answers that a sign-off of this moment rests on.</summary>
    public IReadOnlyList<SignedFact> Facts => [.. Questions.Where(question => question.IsAsked).Select(question => new SignedFact(question.Question.Key, question.Settled))];

    /// <summary>The same while no answer changes; carried by the form of a sign-off.</summary>
    public string Fingerprint => string.Join('.', Facts.Select(fact => $"{fact.Question}-{(int)fact.Answer}"));

    /// <summary>What is otherwise than a sign-off had it, each as a sentence; empty while it holds.</summary>
    public IReadOnlyList<string> ChangedSince(SignOff signOff)
    {
        var signed = signOff.Facts.ToDictionary(fact => fact.Question, fact => fact.Answer, StringComparer.Ordinal);
        var now = Facts.ToDictionary(fact => fact.Question, fact => fact.Answer, StringComparer.Ordinal);
        return
        [
            .. BillingQuestions.All
                .Where(question => (signed.TryGetValue(question.Key, out var was), now.TryGetValue(question.Key, out var @is)) is var (wasAsked, isAsked)
                    && (wasAsked != isAsked || was != @is))
                .Select(question => $"{question.Text} {Say(signed, question.Key)} before, {Say(now, question.Key)} now."),
        ];
    }

    private static string Say(Dictionary<string, BillingAnswer> answers, string key) => !answers.TryGetValue(key, out var answer)
        ? "Not asked"
        : answer switch
        {
            BillingAnswer.Yes => "Yes",
            BillingAnswer.No => "No",
            _ => "Unknown",
        };
}
