using OnboardingTracker.Core.Forecasting;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Days of the forecast in words. A range stays a range, and an unknown end is said.</summary>
public static class ForecastText
{
    /// <summary>"2–4 Dec 2026", "30 Nov – 4 Dec 2026", "7 Dec 2026", "Not before 7 Dec 2026".</summary>
    public static string Of(DayRange range) => range switch
    {
        { Latest: null } => Texts.T("Not before {0}", Moments.Day(range.Earliest)),
        { Latest: { } latest } when latest == range.Earliest => Moments.Day(latest),
        { Latest: { } latest } when (latest.Year, latest.Month) == (range.Earliest.Year, range.Earliest.Month) => Texts.T("{0}–{1}", range.Earliest.Day, Moments.Day(latest)),
        { Latest: { } latest } when latest.Year == range.Earliest.Year => Texts.T("{0} – {1}", range.Earliest.ToString("d MMM", Language.Current), Moments.Day(latest)),
        { Latest: { } latest } => Texts.T("{0} – {1}", Moments.Day(range.Earliest), Moments.Day(latest)),
    };

    public static string Of(CountryForecast country) => country switch
    {
        { Answer: LaunchAnswer.CanSendNow } => Texts.T("Can send now"),
        { Answer: LaunchAnswer.CannotSay, Best: null } => Texts.T("No sender"),
        { Date: { } date } => Of(date),
        _ => Texts.T("Cannot say"),
    };

    /// <summary>Whose time it is and when it is over, as it follows the title of a step.</summary>
    public static string Of(PlannedStep step) => step switch
    {
        { Pace: Pace.Blocked } => Texts.T("Cannot say until it is unblocked"),
        { Pace: Pace.Overdue, OverdueSince: { } since } =>
            Texts.T("Handed in on {0}, overdue since {1}, not before {2}", Moments.Day(step.Start!.Earliest), Moments.Day(since), Moments.Day(step.Finish!.Earliest)),
        { Pace: Pace.Waiting, Finish.Latest: null } =>
            Texts.T("Handed in on {0}, no usual time known", Moments.Day(step.Start!.Earliest)),
        { Pace: Pace.Waiting } => Texts.T("Handed in on {0}, expected {1}", Moments.Day(step.Start!.Earliest), Of(step.Finish!)),
        { Finish: null } => Texts.T("Behind a blocked step"),
        { Pace: Pace.OwnWork, Finish: { } finish } => Texts.T("Your own work, possible {0}", Phrase.InSentence(Of(finish))),
        { Pace: Pace.Unknown } => Texts.T("No usual time known"),
        { Finish: { Latest: null } finish } => Of(finish),
        { Finish: { } finish } => Texts.T("Expected {0}", Of(finish)),
    };

    public static string Of(StartBy startBy) => startBy.IsUncertain
        ? Texts.T("Before {0}, by a time nobody knows", Moments.Day(startBy.Day))
        : Moments.Day(startBy.Day);

    /// <summary>How a country stands to the target; nothing to say of one that can be reached.</summary>
    public static string? Of(TargetOutlook? outlook) => outlook switch
    {
        TargetOutlook.InTime => Texts.T("In time for the target"),
        TargetOutlook.MayBeLate => Texts.T("May miss the target"),
        TargetOutlook.Late => Texts.T("Later than the target"),
        _ => null,
    };
}
