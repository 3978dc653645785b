using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Forecasting;

/// <summary>The rules one by one, on playbooks of two or three steps. Today is Monday 23 November 2026.</summary>
public sealed class ForecastTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Gate All = new([], [], [], []);
    private static readonly Profile Launch = new()
    {
        Countries = ["GB"],
        SenderTypes = [SenderType.Mobile],
        TargetDate = new DateOnly(2026, 12, 11),
    };

    [Fact]
    public void A_step_starts_when_those_before_it_are_over_and_ranges_add_up()
    {
        var forecast = Read([Takes("a", 2, 4), Takes("b", 1, 3) with { After = ["a"] }]);

        // 2-4 business days: 25 to 27 Nov; 1-3 more: 26 Nov to 2 Dec.
        Assert.Equal(new DayRange(new(2026, 11, 26), new(2026, 12, 2)), Only(forecast).Date);
        Assert.Equal(["a", "b"], Only(forecast).Best!.Path.Select(step => step.Key));
    }

    [Fact]
    public void A_time_without_an_end_makes_the_date_a_not_before()
    {
        var step = Takes("a", 4, null, TimeUnit.Weeks);

        Assert.Equal((LaunchAnswer.NotBefore, new DayRange(Today.AddDays(28), null)), (Only(Read([step])).Answer, Only(Read([step])).Date!));
    }

    [Fact]
    public void An_unknown_time_is_not_zero_and_what_follows_still_takes_its_own()
    {
        var country = Only(Read([A.Step("a", "a") with { Gate = All }, Takes("b", 5, 5) with { After = ["a"] }]));

        Assert.Equal((LaunchAnswer.NotBefore, new DayRange(new(2026, 11, 30), null)), (country.Answer, country.Date!));
        Assert.Equal(Pace.Unknown, country.Best!.Path[0].Pace);
    }

    [Fact]
    public void A_step_that_comes_first_counts_even_when_it_gates_nothing_itself()
    {
        var country = Only(Read([Takes("a", 2, 2) with { Gate = null }, Takes("b", 1, 1) with { After = ["a"] }]));

        Assert.Equal(new DayRange(new(2026, 11, 26), new(2026, 11, 26)), country.Date);
    }

    [Fact]
    public void What_is_behind_a_blocked_step_has_no_date_and_the_step_is_named()
    {
        var country = Only(Read([Takes("a", 1, 2), Takes("b", 1, 1) with { After = ["a"] }], A.FinalFinding("a")));

        Assert.Equal((LaunchAnswer.CannotSay, null), (country.Answer, country.Date));
        Assert.Equal(["a"], country.Best!.Blocked.Select(step => step.Key));
    }

    [Fact]
    public void Waiting_never_takes_less_than_nothing()
    {
        var country = Only(Read([Takes("a", 3, 30)], A.Finding("a", Verdict.Waiting) with { Since = Some.Noon.AddDays(-20) }));

        Assert.Equal(Today, country.Date!.Earliest);
        Assert.True(country.Date.Latest > Today);
    }

    [Fact]
    public void What_waits_longer_than_usual_is_overdue_since_its_last_usual_day()
    {
        var country = Only(Read([Takes("a", 1, 2)], A.Finding("a", Verdict.Waiting) with { Since = Some.Noon.AddDays(-14) }));

        var step = country.Best!.Path[0];
        Assert.Equal((Pace.Overdue, new DateOnly(2026, 11, 11)), (step.Pace, step.OverdueSince!.Value));
        Assert.Equal(new DayRange(Today, null), country.Date);
    }

    [Fact]
    public void Days_are_those_of_the_zone_of_who_asks()
    {
        // 23:30 in UTC is Tuesday morning in Tokyo.
        var late = new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero);
        var checklist = Checklist.Read(An.Onboarding(Launch), A.Playbook(Takes("a", 1, 1)), late);

        Assert.Equal(new DateOnly(2026, 11, 24), Only(Forecast.Read(checklist, late)).Date!.Earliest);
        Assert.Equal(new DateOnly(2026, 11, 25), Only(Forecast.Read(checklist, late.ToOffset(TimeSpan.FromHours(9)))).Date!.Earliest);
    }

    [Fact]
    public void A_step_verified_too_long_ago_is_looked_at_again_and_not_registered_again()
    {
        var onboarding = An.Onboarding(Launch);
        var playbook = A.Playbook(Takes("a", 10, 15));
        onboarding.Sees(playbook, Some.Noon.AddDays(-30), A.Finding("a", Verdict.Passed));

        var forecast = Forecast.Read(Checklist.Read(onboarding, playbook, Some.Noon), Some.Noon);

        Assert.Equal(DayRange.On(Today), Only(forecast).Date);
    }

    [Fact]
    public void A_lead_time_of_the_country_goes_before_the_usual_time()
    {
        var slow = new LeadTime(["GB"], [], Usual(8, 8, TimeUnit.Weeks));

        Assert.Equal(DayRange.On(Today.AddDays(56)), Only(Read([Takes("a", 1, 1) with { LeadTimes = [slow] }])).Date);
    }

    [Fact]
    public void Times_of_other_countries_summed_up_say_nothing_of_this_one()
    {
        var elsewhere = new LeadTime(["FR"], [], Usual(1, 1, TimeUnit.Days));
        var step = Only(Read([A.Step("a", "a") with { Gate = All, UsualTime = new UsualTime("FR 1 day", "A test", "https://example.com/", Today), LeadTimes = [elsewhere] }])).Best!.Path[0];

        Assert.Equal((Pace.Unknown, null), (step.Pace, step.Time));
    }

    [Fact]
    public void A_step_gates_only_its_countries_and_senders()
    {
        var gb = Takes("gb", 1, 1) with { Gate = new Gate(["GB"], [], [], []) };
        var notGb = Takes("not-gb", 2, 2) with { Gate = new Gate([], ["GB"], [], []) };
        var named = Takes("named", 3, 3) with { Gate = new Gate([], [], [SenderType.Alphanumeric], []) };

        Assert.Equal(["gb"], Read([gb, notGb, named]).Steps.Select(step => step.Key));
    }

    [Fact]
    public void What_comes_first_on_the_same_way_locks_nothing_elsewhere()
    {
        var bundle = Takes("bundle", 2, 2) with { Gate = new Gate([], ["GB"], [], []) };
        var number = Takes("number", 1, 1) with { Gate = All with { After = ["bundle"] } };
        var forecast = Read([bundle, number], Launch with { Countries = ["GB", "DE"] });

        Assert.Equal(["2026-11-24", "2026-11-26"], forecast.Countries.Select(country => $"{country.Date!.Latest:O}"));
    }

    [Fact]
    public void The_best_way_is_one_that_is_sure_to_end()
    {
        var unknown = A.Step("name", "name") with { Gate = new Gate([], [], [SenderType.Alphanumeric], []) };
        var slow = Takes("number", 10, 15) with { Gate = new Gate([], [], [SenderType.Mobile], []) };
        var country = Only(Read([unknown, slow], Launch with { SenderTypes = [SenderType.Alphanumeric, SenderType.Mobile] }));

        Assert.Equal(SenderType.Mobile, country.Best!.Sender);
        Assert.Equal(2, country.Routes.Count);
    }

    [Fact]
    public void What_Twilio_shows_outranks_what_is_reckoned()
    {
        var onboarding = An.Onboarding(Launch);
        var playbook = A.Playbook(Takes("a", 10, 15));
        onboarding.Observe(new Observation(Some.AccountSid, [], [new CountryAnswer("GB", SendAnswer.Yes, "In place.", null)], null), playbook, Some.Noon);

        var forecast = Forecast.Read(Checklist.Read(onboarding, playbook, Some.Noon), Some.Noon);

        Assert.Equal(LaunchAnswer.CanSendNow, Only(forecast).Answer);
        Assert.Empty(forecast.Steps);
        Assert.Equal(Today, forecast.Earliest);
    }

    [Fact]
    public void With_every_step_done_but_Twilio_showing_something_in_the_way_it_is_not_before_today()
    {
        var onboarding = An.Onboarding(Launch);
        var playbook = A.Playbook(Takes("a", 1, 1));
        onboarding.Observe(
            new Observation(Some.AccountSid, [A.Finding("a", Verdict.Passed)], [new CountryAnswer("GB", SendAnswer.NotYet, "No sender.", "a")], null), playbook, Some.Noon);

        var country = Only(Forecast.Read(Checklist.Read(onboarding, playbook, Some.Noon), Some.Noon));

        Assert.Equal((LaunchAnswer.NotBefore, "No sender."), (country.Answer, country.Obstacle!.Reason));
    }

    [Fact]
    public void A_step_starts_by_its_longest_time_before_what_follows_must_start()
    {
        var forecast = Read([Takes("a", 1, 3), Takes("b", 2, 5) with { After = ["a"] }]);

        // Target Friday 11 Dec: b by 5 business days before, 4 Dec; a by 3 before that, 1 Dec.
        Assert.Equal([new StartBy(new(2026, 12, 1), false), new StartBy(new(2026, 12, 4), false)], forecast.Steps.Select(step => step.StartBy));
        Assert.Equal([StartByWarning.None, StartByWarning.None], forecast.Steps.Select(step => step.Warning));
    }

    [Theory]
    [InlineData(13, StartByWarning.Close)]
    [InlineData(14, StartByWarning.Close)]
    [InlineData(15, StartByWarning.Past)]
    [InlineData(5, StartByWarning.None)]
    public void A_start_by_day_warns_when_it_is_near_and_when_it_has_gone_by(int longest, StartByWarning expected) =>
        Assert.Equal(expected, Read([Takes("a", 1, longest)]).Steps[0].Warning);

    [Fact]
    public void Before_an_unknown_time_the_start_by_day_is_uncertain()
    {
        var forecast = Read([Takes("a", 1, 2), A.Step("b", "b") with { Gate = All, After = ["a"] }]);

        Assert.All(forecast.Steps, step => Assert.True(step.StartBy!.IsUncertain));
        Assert.Equal(new DateOnly(2026, 12, 9), forecast.Steps[0].StartBy!.Day);
    }

    [Fact]
    public void What_is_handed_in_or_blocked_has_no_start_by_day_and_nothing_has_without_a_target()
    {
        var handedIn = Read([Takes("a", 1, 2), Takes("b", 1, 2)], A.Finding("a", Verdict.Waiting), A.FinalFinding("b"));
        var free = Read([Takes("a", 1, 2)], Launch with { TargetDate = null });

        Assert.All(handedIn.Steps.Concat(free.Steps), step => Assert.Null(step.StartBy));
    }

    [Fact]
    public void Today_can_start_what_waits_for_nothing_but_own_work_of_today()
    {
        var forecast = Read(
        [
            Own("own"), Takes("after-own", 1, 1) with { After = ["own"] }, Takes("after-that", 1, 1) with { After = ["after-own"] }, Takes("free", 4, 9),
        ]);

        Assert.Equal(["free", "after-own", "own"], forecast.StartToday.Select(step => step.Key));
    }

    [Theory]
    [InlineData(1, 14, TargetOutlook.InTime)]
    [InlineData(1, 15, TargetOutlook.MayBeLate)]
    [InlineData(15, 15, TargetOutlook.Late)]
    public void A_country_stands_to_the_target_by_both_ends_of_its_range(int from, int to, TargetOutlook expected)
    {
        var forecast = Read([Takes("a", from, to)]);

        Assert.Equal(expected, forecast.OutlookOf(Only(forecast)));
    }

    [Fact]
    public void Without_countries_there_is_nothing_to_say() => Assert.Null(Read([Takes("a", 1, 1)], Profile.Unknown).Earliest);

    private static CountryForecast Only(Forecast forecast) => Assert.Single(forecast.Countries);

    private static StepDefinition Own(string key) => A.Step(key, key) with { Gate = All, IsOwnWork = true };

    private static StepDefinition Takes(string key, int from, int? to, TimeUnit unit = TimeUnit.BusinessDays) =>
        A.Step(key, key) with { Gate = All, UsualTime = Usual(from, to, unit) };

    private static UsualTime Usual(int from, int? to, TimeUnit unit) => new($"{from}-{to} {unit}", "A test", "https://example.com/", Today, new Duration(from, to, unit));

    private static Forecast Read(StepDefinition[] steps, params Finding[] findings) => Read(steps, Launch, findings);

    private static Forecast Read(StepDefinition[] steps, Profile profile, params Finding[] findings)
    {
        var onboarding = An.Onboarding(profile);
        onboarding.Sees(A.Playbook(steps), Some.Noon, findings);
        return Forecast.Read(Checklist.Read(onboarding, A.Playbook(steps), Some.Noon), Some.Noon);
    }
}
