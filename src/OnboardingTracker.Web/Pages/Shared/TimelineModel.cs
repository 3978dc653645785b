using OnboardingTracker.Core.Activity;

namespace OnboardingTracker.Web.Pages.Shared;

/// <summary>A piece of history as it is told in one place.</summary>
public sealed record TimelineModel(IReadOnlyList<ActivityEntry> Entries)
{
    /// <summary>The step whose page tells it; its entries need not name it each time.</summary>
    public string? StepTitle { get; init; }

    /// <summary>Under a heading with the day.</summary>
    public bool IsUnderItsDay { get; init; }

    /// <summary>What else is known of the entries, by their ids; null where a line says enough.</summary>
    public IReadOnlyDictionary<Guid, LoggedEntry>? Logged { get; init; }

    /// <summary>Entries of several onboardings stand here, so each says whose it is.</summary>
    public bool NamesOnboarding { get; init; }

    /// <summary>How many lines at most.</summary>
    public int AtMost { get; init; } = int.MaxValue;

    public IEnumerable<TimelineLine> Lines => Folded().Take(AtMost);

    /// <summary>Null where the line need not name it.</summary>
    public LoggedEntry? OnboardingOf(ActivityEntry entry) => NamesOnboarding ? Logged?.GetValueOrDefault(entry.Id) : null;

    /// <summary>One failed look is one event, however many steps it could not answer.</summary>
    private IEnumerable<TimelineLine> Folded()
    {
        for (var at = 0; at < Entries.Count;)
        {
            var entry = Entries[at];
            var like = 1;
            while (entry.Kind is ActivityKind.CouldNotCheck && at + like < Entries.Count && IsSameFailure(entry, Entries[at + like]))
            {
                like++;
            }

            yield return Line(entry, like);
            at += like;
        }
    }

    private static bool IsSameFailure(ActivityEntry one, ActivityEntry other) =>
        other.Kind == one.Kind && other.At == one.At && AfterTitle(other) == AfterTitle(one);

    private static string AfterTitle(ActivityEntry entry) => entry.Sentence[(entry.Sentence.LastIndexOf('"') + 1)..];

    /// <summary>The title stands in quotes within the sentence; on the step's own page it is "this step".</summary>
    private TimelineLine Line(ActivityEntry entry, int like)
    {
        var (open, close) = (entry.Sentence.IndexOf('"', StringComparison.Ordinal), entry.Sentence.LastIndexOf('"'));
        if (entry.StepKey is null || close <= open)
        {
            return new TimelineLine(entry, like, entry.Sentence, "", "");
        }

        var (before, title, after) = (entry.Sentence[..open], entry.Sentence[(open + 1)..close], entry.Sentence[(close + 1)..]);
        if (title != StepTitle)
        {
            return new TimelineLine(entry, like, before, title, after);
        }

        return open == 0 && after.StartsWith(": ", StringComparison.Ordinal)
            ? new TimelineLine(entry, like, after[2..], "", "")
            : new TimelineLine(entry, like, $"{before}this step{after}", "", "");
    }
}

/// <summary>One line of history, its sentence in three parts.</summary>
/// <param name="Like">How many entries it stands for.</param>
/// <param name="Title">Title of the step; empty where the line does not name it.</param>
public sealed record TimelineLine(ActivityEntry Entry, int Like, string Before, string Title, string After);
