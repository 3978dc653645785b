using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

/// <summary>Results belong to the account they were read from, and to the profile they were asked for.</summary>
public sealed class OtherAccountTests
{
    private const string Another = "ACffffffffffffffffffffffffffffffff";

    private static readonly StepDefinition Step = A.Step("step", "one");
    private static readonly StepPlaybook Playbook = A.Playbook(Step);
    private static readonly DateTimeOffset Noon = Some.Noon;

    private readonly Onboarding onboarding = An.Onboarding();

    [Fact]
    public void Verified_does_not_survive_another_account()
    {
        onboarding.Sees(Playbook, Noon, A.Finding("one", Verdict.Passed));

        onboarding.UseAccount(Another, An.Lead, Noon);

        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(Step, Noon).Status);
        Assert.Null(onboarding.Facts);
        Assert.Empty(onboarding.CanSend);
        Assert.Contains(onboarding.Recorded, entry => entry.Kind is ActivityKind.Connected);
    }

    [Fact]
    public void New_credentials_of_the_same_account_keep_what_was_found()
    {
        onboarding.Sees(Playbook, Noon, A.Finding("one", Verdict.Passed));

        onboarding.UseAccount(Some.AccountSid, An.Lead, Noon);

        Assert.Equal(StepStatus.Verified, onboarding.StandingOf(Step, Noon).Status);
    }

    [Fact]
    public void What_a_person_said_stays_with_another_account()
    {
        onboarding.Confirm(Step, An.Lead, "Seen by me.", null, Noon);
        onboarding.Sees(Playbook, Noon, A.Finding("one", Verdict.Passed));

        onboarding.Observe(new Observation(Another, [A.Finding("one", Verdict.CouldNotCheck)], [], null), Playbook, Noon.AddHours(1));

        Assert.Equal(StepStatus.Confirmed, onboarding.StandingOf(Step, Noon.AddHours(1)).Status);
    }

    [Fact]
    public void Other_answers_of_the_profile_make_results_old_and_take_does_not_apply_back()
    {
        var other = A.Step("other", "two");
        onboarding.Sees(A.Playbook(Step, other), Noon, A.Finding("one", Verdict.Passed), A.Finding("two", Verdict.DoesNotApply));

        onboarding.Describe(onboarding.Name, onboarding.Customer, onboarding.Profile with { Mms = true }, An.Lead, Noon.AddMinutes(1));

        var verified = onboarding.StandingOf(Step, Noon.AddMinutes(1));
        Assert.Equal(StepStatus.Verified, verified.Status);
        Assert.True(verified.Has(StepMark.Old));
        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(other, Noon.AddMinutes(1)).Status);

        onboarding.Sees(A.Playbook(Step, other), Noon.AddMinutes(2), A.Finding("one", Verdict.Passed));
        Assert.False(onboarding.StandingOf(Step, Noon.AddMinutes(2)).Has(StepMark.Old));
    }

    [Fact]
    public void History_says_what_changed_before_and_after()
    {
        onboarding.Describe("Second name", onboarding.Customer, onboarding.Profile with { Countries = ["US", "DE"], MessagesPerDay = 40_000 }, An.Lead, Noon);

        Assert.Equal("Name: US launch → Second name; Countries: not known → US, DE; Messages a day: not known → 40000", Assert.Single(onboarding.Recorded).Detail);
    }
}
