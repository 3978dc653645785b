using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>Words of Core in the language of the request, each its own key. The only texts that are looked up by a variable.</summary>
public static class CoreWords
{
    /// <summary>Every key that <see cref="Texts.T(string)"/> gets here, so that the resource files have it.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetValues<StepStatus>().Select(StatusWords.Of),
        .. Enum.GetValues<MilestoneStatus>().Select(StatusWords.Of),
        .. Enum.GetNames<StepLabel>(),
    ];

    public static string Of(StepStanding standing) => (standing.Status, standing.WaitingOn) switch
    {
        (StepStatus.Waiting, null or "Twilio") => Texts.T("Waiting on Twilio"),
        (StepStatus.Waiting, "a carrier") => Texts.T("Waiting on a carrier"),
        (StepStatus.Waiting, var other) => Texts.T("Waiting on {0}", other),
        var (status, _) => Texts.T(StatusWords.Of(status)),
    };

    public static string Of(MilestoneStatus status) => Texts.T(StatusWords.Of(status));

    /// <summary>A tick beside "8 of 11" wants an explanation: what is left is optional.</summary>
    public static string Of(MilestoneStanding milestone) => milestone is { Status: MilestoneStatus.Done, Counts: var counts } && counts.Done < counts.Total
        ? Texts.T("Required done")
        : Of(milestone.Status);

    public static string Of(StepLabel label) => Texts.T(label.ToString());
}
