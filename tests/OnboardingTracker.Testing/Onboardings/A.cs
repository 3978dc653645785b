using OnboardingTracker.Core.Billing.Costs;
using OnboardingTracker.Core.Billing.Readiness;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Testing.Onboardings;

/// <summary>Playbooks, steps and findings in their simplest form; a test changes what it is about with "with".</summary>
public static class A
{
    /// <summary>A required step of the first milestone, proved by the checks named; by a person when none is.</summary>
    public static StepDefinition Step(string key, params string[] checks) => new()
    {
        Key = key,
        Milestone = MilestoneKey.Account,
        Title = $"Do {key}",
        Why = "Because the launch needs it.",
        How = ["Do it."],
        Who = "A lead",
        Label = StepLabel.Required,
        Checks = checks,
    };

    /// <summary>The review of billing with an empty list of prices; the day does not matter to it.</summary>
    public static BillingReview Review(StepPlaybook? playbook = null) => new(playbook ?? Playbook(Step("step")), PriceList.Empty, TimeProvider.System);

    public static StepDefinition Heading(string key) => Step(key) with { IsHeading = true };

    /// <summary>The five milestones with the steps given.</summary>
    public static StepPlaybook Playbook(params StepDefinition[] steps) => new(
        "test",
        "Made by a test",
        questions: [],
        [.. Enum.GetValues<MilestoneKey>().Select(key => new Milestone(key, $"{key}", $"Finish {key}", "A purpose.", []))],
        steps,
        terms: []);

    public static Finding Finding(string check, Verdict verdict, string? summary = null, params string[] fixes) => new()
    {
        CheckKey = check,
        Verdict = verdict,
        Summary = summary ?? $"{check} says {verdict}.",
        Fixes = fixes,
        Seen = [new Seen(check, $"{verdict}")],
    };

    /// <summary>Not passed, and nobody can mend it here and now.</summary>
    public static Finding FinalFinding(string check) => Finding(check, Verdict.NotPassed) with { IsFinal = true };
}
