using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

/// <summary>What was once verified and broke says when it first was, and when it stopped being so.</summary>
public sealed class BrokenStepTests
{
    private static readonly StepDefinition Step = A.Step("step", "one", "two");
    private static readonly DateTimeOffset Noon = Some.Noon;

    private readonly Onboarding onboarding = An.Onboarding();

    [Theory]
    [InlineData(Verdict.NotPassed)]
    [InlineData(Verdict.Waiting)]
    [InlineData(Verdict.NothingYet)]
    public void A_step_that_broke_remembers_when_it_first_passed_and_when_it_stopped(Verdict verdict)
    {
        Sees(0, Verdict.Passed, Verdict.NotPassed);
        Sees(1, Verdict.Passed, Verdict.PassedWithWarning);
        Sees(2, Verdict.Passed, Verdict.Passed);
        Sees(5, verdict, Verdict.Passed);
        Sees(9, verdict, Verdict.Passed);

        AssertDates(9, verified: 1, broke: 5);
    }

    [Fact]
    public void What_is_mended_is_not_broken_and_breaks_anew_later()
    {
        Sees(0, Verdict.Passed, Verdict.Passed);
        Sees(1, Verdict.NotPassed, Verdict.Passed);
        Sees(2, Verdict.Passed, Verdict.Passed);
        AssertDates(2, verified: 0, broke: null);

        Sees(7, Verdict.Passed, Verdict.NotPassed);
        AssertDates(7, verified: 0, broke: 7);
    }

    [Fact]
    public void What_was_never_verified_as_a_whole_did_not_break()
    {
        Sees(0, Verdict.Passed, Verdict.NotPassed);
        Sees(1, Verdict.NotPassed, Verdict.NotPassed);

        AssertDates(1, verified: null, broke: null);
    }

    [Fact]
    public void A_failed_look_breaks_nothing()
    {
        Sees(0, Verdict.Passed, Verdict.Passed);
        Sees(1, Verdict.CouldNotCheck, Verdict.CouldNotCheck);

        AssertDates(1, verified: 0, broke: null);
    }

    private void Sees(int day, Verdict one, Verdict two) =>
        onboarding.Sees(A.Playbook(Step), Noon.AddDays(day), A.Finding("one", one), A.Finding("two", two));

    private void AssertDates(int day, int? verified, int? broke)
    {
        var standing = onboarding.StandingOf(Step, Noon.AddDays(day));
        Assert.Equal(verified is { } first ? Noon.AddDays(first) : (DateTimeOffset?)null, standing.FirstVerifiedAt);
        Assert.Equal(broke is { } since ? Noon.AddDays(since) : (DateTimeOffset?)null, standing.BrokeAt);
    }
}
