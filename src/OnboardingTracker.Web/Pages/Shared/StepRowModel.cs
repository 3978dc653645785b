using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Web.Ui;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>One row of the checklist, with what a person may do on it.</summary>
/// <param name="Key">The onboarding's key.</param>
/// <param name="JustMarked">Marked a moment ago: the row stays where it was, with Undo, until the next page.</param>
public sealed record StepRowModel(string Key, StepStanding Step, bool JustMarked)
{
    /// <summary>The steps of the page that were marked a moment ago, as its address has them.</summary>
    public string? Marked { get; init; }

    /// <summary>A tick on the row is for what Twilio does not answer; everything else is decided on the step's own page.</summary>
    private bool CanMark =>
        Step.Status is StepStatus.NotStarted or StepStatus.InProgress
        && Step.Confirmation is null
        && (!Step.Definition.IsReadByTwilio || Step.Definition.PersonsPart is not null || Step.Finding is null);

    /// <summary>The one thing a person may do on the row; null on most rows.</summary>
    public RowAct? Act => Step switch
    {
        _ when CanMark => new(Links.Confirmation(Key, Step.Key), T("Mark done: {0}", Step.Definition.Title), IsUndo: false),
        { Status: StepStatus.Confirmed, Confirmation: not null } => new(Links.UndoConfirmation(Key, Step.Key), T("Undo: {0}", Step.Definition.Title), IsUndo: true),
        { Status: StepStatus.NotNeeded, NotNeeded: not null } => new(Links.NeededAgain(Key, Step.Key), T("Undo not needed: {0}", Step.Definition.Title), IsUndo: true) { Permission = Permission.EditOnboarding },
        _ => null,
    };

    public string Kind => Step.Status switch
    {
        _ when JustMarked => "",
        StepStatus.Verified or StepStatus.Confirmed or StepStatus.NotNeeded => " step-row--done",
        StepStatus.CannotStartYet => " step-row--locked",
        _ => "",
    };

    /// <summary>What cannot happen until it is done; said where something is wrong or waits.</summary>
    public string? Stops => Step.Status is StepStatus.NeedsAttention or StepStatus.Blocked or StepStatus.Waiting ? Step.Definition.Stops : null;

    /// <summary>Under the title: what is so, or why it matters while nobody knows.</summary>
    public string Hint => Step.Status is StepStatus.NotStarted && Step.Finding is null ? Step.Definition.Why : Step.Summary;
}

/// <summary>A button of a row.</summary>
/// <param name="Address">Where its form goes.</param>
/// <param name="Name">With the step's title: what the button is called where its row is not seen.</param>
/// <param name="IsUndo">Takes back what a person said; else it marks the step done.</param>
public sealed record RowAct(string Address, string Name, bool IsUndo)
{
    /// <summary>What the person needs for it.</summary>
    public Permission Permission { get; init; } = Permission.ConfirmStep;
}

/// <summary>A group of the milestone page: To do, Waiting, Done, Not needed.</summary>
/// <param name="IsFolded">Done work in number: counted, and shown on request.</param>
/// <param name="Parts">Runs of steps under the same heading; null stands for none.</param>
public sealed record StepGroupModel(string Id, string Title, string Count, bool IsFolded, IReadOnlyList<StepPart> Parts);

/// <summary>Steps side by side under one heading of the article.</summary>
public sealed record StepPart(StepDefinition? Heading, IReadOnlyList<StepRowModel> Rows);
