using System.Globalization;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Forecasting;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Knowledge.Playbook;
using OnboardingTracker.Testing.Onboardings;

namespace OnboardingTracker.Core.Tests.Forecasting;

/// <summary>Runs <see cref="WorkedExamples"/> on the playbook that comes with the product.</summary>
public sealed class WorkedExampleTests
{
    private static readonly StepPlaybook Playbook = PlaybookFile.LoadBuiltIn(new CheckCatalog(ProductChecks.All).Keys);

    public static TheoryData<string> Names => [.. WorkedExamples.All.Select(example => example.Name)];

    [Fact]
    public void There_are_at_least_fifteen() => Assert.True(WorkedExamples.All.Count >= 15);

    [Theory]
    [MemberData(nameof(Names))]
    public void Dates_and_paths_are_those_worked_out_by_hand(string name)
    {
        var example = WorkedExamples.All.Single(one => one.Name == name);
        var now = At(example.Today);

        var forecast = Forecast.Read(Checklist.Read(Begun(example, now), Playbook, now), now);

        Assert.Equal(example.Expected.ReplaceLineEndings("\n"), string.Join('\n', forecast.Countries.Select(Said)));
    }

    private static Onboarding Begun(WorkedExample example, DateTimeOffset now)
    {
        var onboarding = An.Onboarding(ProfileOf(example.Profile));
        foreach (var words in example.States.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(state => state.Split(' ')))
        {
            var checks = Playbook.Find(words[0])!.Checks;
            onboarding.Sees(Playbook, now, [.. checks.Select(check => Finding(check, words))]);
        }

        return onboarding;
    }

    private static Finding Finding(string check, string[] words) => words[1] switch
    {
        "done" => A.Finding(check, Verdict.Passed),
        "failed" => A.Finding(check, Verdict.NotPassed),
        "blocked" => A.FinalFinding(check),
        "waiting" => A.Finding(check, Verdict.Waiting) with { Since = At(words[2]) },
        _ => throw new ArgumentOutOfRangeException(nameof(words), words[1], "No state of a worked example."),
    };

    private static Profile ProfileOf(string words)
    {
        var parts = words.Split('|', StringSplitOptions.TrimEntries);
        var countries = parts[0].Split(' ').ToList();
        var isIsv = countries.Remove("isv");
        return new Profile
        {
            TeamType = isIsv ? TeamType.Isv : TeamType.SmallTeam,
            Countries = countries,
            SenderTypes = parts[1] == "?" ? null : [.. parts[1].Split(' ').Select(word => ProfileWords.Find<SenderType>(word)!.Value)],
        };
    }

    private static string Said(CountryForecast country) => country switch
    {
        { Answer: LaunchAnswer.CanSendNow } => $"{country.Country} can send now",
        { Best: null } => $"{country.Country} cannot say: no planned sender reaches it",
        { Answer: LaunchAnswer.CannotSay } => $"{country.Country} cannot say: blocked by {string.Join(", ", country.Best.Blocked.Select(step => step.Key))}",
        { Answer: LaunchAnswer.NotBefore } => $"{country.Country} not before {country.Date!.Earliest:O}: {PathOf(country.Best)}",
        _ => $"{country.Country} {country.Date!.Earliest:O}..{country.Date.Latest:O}: {PathOf(country.Best)}",
    };

    private static string PathOf(Route route) =>
        string.Join(" > ", route.Path.Select(step => step.OverdueSince is { } since ? $"{step.Key} (overdue since {since:O})" : step.Key));

    private static DateTimeOffset At(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(12, 0), TimeSpan.Zero);
}
