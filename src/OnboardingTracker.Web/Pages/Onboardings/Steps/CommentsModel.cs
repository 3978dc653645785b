using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>The comments of a step, for the person who looks.</summary>
/// <param name="Thread">Null when they are about money and the person may not see money.</param>
/// <param name="Readers">Whom the person can tell.</param>
/// <param name="Me">Who looks.</param>
public sealed record CommentsModel(CurrentOnboarding Current, CommentThread? Thread, IReadOnlyList<PersonInSight> Readers, Actor Me, DateTimeOffset Now)
{
    /// <summary>The step's page shows so many of the newest.</summary>
    public const int OnTheStep = 20;

    /// <summary>As typed, when it was not taken.</summary>
    public string? Text { get; init; }

    /// <summary>The ids of those who were ticked.</summary>
    public IReadOnlyCollection<string> Told { get; init; } = [];

    public StepStanding Step => Current.Step!;

    /// <summary>Those who can be ticked: whoever writes knows already.</summary>
    public IEnumerable<PersonInSight> Others => Readers.Where(person => person.MemberId != Me.Id);

    public bool IsEvidence(Comment comment) => Step.Evidence.Any(piece => piece.CommentId == comment.Id);
}
