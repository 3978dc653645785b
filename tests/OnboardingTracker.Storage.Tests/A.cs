using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Storage.Tests;

/// <summary>What the tests store: a playbook of three steps, a person, findings.</summary>
internal static class A
{
    public const string Check = "account.is-active";

    public static Actor Person { get; } = new(ActorKind.Person, "member-1", "Ada");

    /// <summary>Read by Twilio.</summary>
    public static StepDefinition Checked { get; } = Step("account.active") with { Checks = [Check] };

    /// <summary>Confirmed by a person.</summary>
    public static StepDefinition Manual { get; } = Step("account.edition");

    public static StepDefinition Optional { get; } = Step("account.help");

    public static StepPlaybook Playbook { get; } = new(
        "test",
        "the tests",
        [],
        [new Milestone(MilestoneKey.Account, "Account", "Set up the account", "Everything starts here.", [])],
        [Checked, Manual, Optional],
        []);

    /// <summary>What a deletion leaves behind.</summary>
    public static ActivityEntry Deletion(OnboardingId onboarding, DateTimeOffset now) =>
        ActivityEntry.Of(Person, ActivityKind.Deleted, now, "Deleted the onboarding") with { Subject = ChainLink.SubjectOf(onboarding) };

    public static Finding Finding(Verdict verdict, string summary = "The account is active.") => new()
    {
        CheckKey = Check,
        Verdict = verdict,
        Summary = summary,
        Fixes = ["Open the account's page.", "Press \"Activate\"."],
        Seen = [new Seen("status", "suspended")],
        IsFinal = verdict is Verdict.NotPassed,
        WaitingOn = "a carrier",
        Since = Some.Noon.AddDays(-3),
    };

    public static Observation Observation(Verdict verdict) => new(
        Some.AccountSid,
        [Finding(verdict)],
        [new CountryAnswer("US", SendAnswer.NotYet, "The campaign is not approved.", "account.active")],
        new AccountFacts("Northwind", "active", "Full", 12.345678m, "USD", Some.Noon));

    private static StepDefinition Step(string key) => new()
    {
        Key = key,
        Milestone = MilestoneKey.Account,
        Title = $"Do {key}",
        Why = "Because.",
        How = ["Do it."],
        Who = "A lead",
        Label = StepLabel.Required,
    };
}
