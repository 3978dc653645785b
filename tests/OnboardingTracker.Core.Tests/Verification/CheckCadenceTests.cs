using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Verification;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Verification;

public sealed class CheckCadenceTests
{
    private static readonly StepDefinition One = A.Step("one", "first");
    private static readonly StepDefinition Two = A.Step("two", "second");
    private static readonly StepPlaybook Playbook = A.Playbook(One, Two);

    [Theory]
    [InlineData(Verdict.Passed, Verdict.Waiting, 20)]
    [InlineData(Verdict.NotPassed, Verdict.Waiting, 20)]
    [InlineData(Verdict.Passed, Verdict.NotPassed, 6 * 60)]
    [InlineData(Verdict.Passed, Verdict.NothingYet, 6 * 60)]
    [InlineData(Verdict.Passed, Verdict.CouldNotCheck, 6 * 60)]
    [InlineData(Verdict.Passed, Verdict.PassedWithWarning, 24 * 60)]
    [InlineData(Verdict.Passed, Verdict.DoesNotApply, 24 * 60)]
    public void The_pause_follows_from_where_the_checklist_stands(Verdict first, Verdict second, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), CheckCadence.Default.PauseFor(Seen(first, second), ConnectionState.Connected));

    [Theory]
    [InlineData("Twilio", 20)]
    [InlineData("a carrier", 20)]
    [InlineData("the vetting provider", 20)]
    [InlineData("a person, to sign the letter", 6 * 60)]
    [InlineData("the people invited", 6 * 60)]
    public void What_waits_for_somebody_of_ones_own_is_not_looked_at_more_often(string on, int minutes)
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(Playbook, Some.Noon, A.Finding("first", Verdict.Waiting) with { WaitingOn = on }, A.Finding("second", Verdict.Passed));

        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            CheckCadence.Default.PauseFor(Checklist.Read(onboarding, Playbook, Some.Noon), ConnectionState.Connected));
    }

    [Fact]
    public void A_lost_connection_is_tried_daily_whatever_is_open() =>
        Assert.Equal(TimeSpan.FromDays(1), CheckCadence.Default.PauseFor(Seen(Verdict.Waiting, Verdict.NotPassed), ConnectionState.Lost));

    [Fact]
    public void The_pauses_are_settings()
    {
        var cadence = new CheckCadence(TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(2));

        Assert.Equal(TimeSpan.FromMinutes(5), cadence.PauseFor(Seen(Verdict.Waiting, Verdict.Passed), ConnectionState.Connected));
        Assert.Equal(TimeSpan.FromHours(1), cadence.PauseFor(Seen(Verdict.NotPassed, Verdict.Passed), ConnectionState.Limited));
        Assert.Equal(TimeSpan.FromHours(2), cadence.PauseFor(Seen(Verdict.Passed, Verdict.Passed), ConnectionState.Connected));
    }

    [Fact]
    public void A_thousand_onboardings_that_were_looked_at_together_are_spread_over_a_fifth_of_the_pause()
    {
        var pause = TimeSpan.FromMinutes(20);
        var looks = Enumerable.Range(0, 1000).Select(_ => CheckCadence.Next(OnboardingId.New(Some.Noon), Some.Noon, pause) - Some.Noon).ToList();

        Assert.All(looks, look => Assert.InRange(look, TimeSpan.FromMinutes(18), TimeSpan.FromMinutes(22)));

        // Evenly would be 125 in each half minute.
        var fullest = looks.GroupBy(look => (int)(look.TotalSeconds / 30)).Max(half => half.Count());
        Assert.InRange(fullest, 100, 200);
    }

    [Fact]
    public void One_onboarding_always_has_the_same_place()
    {
        var id = OnboardingId.New(Some.Noon);

        Assert.Equal(
            CheckCadence.Next(id, Some.Noon, TimeSpan.FromHours(6)) - Some.Noon,
            CheckCadence.Next(id, Some.Noon.AddDays(3), TimeSpan.FromHours(6)) - Some.Noon.AddDays(3));
    }

    private static Checklist Seen(Verdict first, Verdict second)
    {
        var onboarding = An.Onboarding();
        onboarding.Sees(Playbook, Some.Noon, A.Finding("first", first), A.Finding("second", second));
        return Checklist.Read(onboarding, Playbook, Some.Noon);
    }
}
