using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Text;

namespace OnboardingTracker.Core.Comments;

/// <summary>What somebody wrote beside a step: plain text, in which links and names are found when it is shown. Who deletes it takes its text away.</summary>
public sealed class Comment
{
    public const int TextMaxLength = 4000;

    /// <summary>Of one step; so one page can show all of them.</summary>
    public const int AtMost = 500;

    private readonly List<Mention> mentions = [];

    private Comment()
    {
    }

    /// <summary>For so long its author may change it; afterwards others may have answered it.</summary>
    public static TimeSpan EditableFor { get; } = TimeSpan.FromMinutes(15);

    public Guid Id { get; private set; }

    public OnboardingId OnboardingId { get; private set; }

    public string StepKey { get; private set; } = "";

    /// <summary>Empty once it is deleted.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Null when the person was erased.</summary>
    public string? AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public string? DeletedBy { get; private set; }

    /// <summary>Who was told of it.</summary>
    public IReadOnlyList<Mention> Mentions => mentions;

    public bool IsDeleted => DeletedAt is not null;

    public static Comment Write(OnboardingId onboarding, string stepKey, string text, IEnumerable<Mention> told, Actor author, DateTimeOffset now)
    {
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(now),
            OnboardingId = onboarding,
            StepKey = stepKey,
            Text = text,
            AuthorId = author.Id,
            AuthorName = author.Name,
            WrittenAt = now,
        };
        comment.mentions.AddRange(told);
        return comment;
    }

    /// <summary>Why a text cannot be a comment, as a sentence; null when it can.</summary>
    public static string? Fault(string? text) => OneLineText.Clean(text) is null
        ? "Write a comment."
        : LongText.Fault("comment", text, TextMaxLength);

    public bool IsBy(Actor person) => AuthorId is not null && AuthorId == person.Id;

    public bool MayBeEditedBy(Actor person, DateTimeOffset now) => !IsDeleted && IsBy(person) && now - WrittenAt <= EditableFor;

    /// <summary>Another text, and whoever it names for the first time.</summary>
    public Outcome Edit(string text, IEnumerable<Mention> told, Actor actor, DateTimeOffset now)
    {
        if (IsDeleted || !IsBy(actor))
        {
            return Outcome.Refuse(IsDeleted ? "This comment was deleted meanwhile." : "Only who wrote a comment can change it.");
        }

        if (!MayBeEditedBy(actor, now))
        {
            return Outcome.Refuse($"A comment can be changed for {EditableFor.TotalMinutes:0} minutes, because others may have answered it since. Write another one.");
        }

        if (text != Text)
        {
            (Text, EditedAt) = (text, now);
            mentions.AddRange(told);
        }

        return Outcome.Done;
    }

    /// <param name="mayDeleteAny">Who leads the onboarding may delete what others wrote.</param>
    public Outcome Delete(Actor actor, bool mayDeleteAny, DateTimeOffset now)
    {
        if (IsDeleted)
        {
            return Outcome.Done;
        }

        if (!IsBy(actor) && !mayDeleteAny)
        {
            return Outcome.Refuse("Only who wrote a comment, or who leads the onboarding, can delete it.");
        }

        (Text, DeletedAt, DeletedBy) = ("", now, actor.Name);
        mentions.Clear();
        return Outcome.Done;
    }
}
